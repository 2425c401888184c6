//! A timestamping authority of the test's own, made with openssl: a root, a signer below it, and answers to requests.

use std::path::{Path, PathBuf};
use std::process::Command;
use tempfile::TempDir;

/// Which keys the authority has, and how it names its certificate in an answer.
#[derive(Debug, Clone, Copy)]
pub enum Keys {
    Rsa,
    /// The older attribute, which names the certificate by SHA-1.
    RsaOldName,
    P256,
    P384,
}

/// An authority.
pub struct Authority {
    folder: TempDir,
}

const CONFIG: &str = "
[root]
basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign, cRLSign
[signer]
basicConstraints = CA:FALSE
keyUsage = critical, digitalSignature
extendedKeyUsage = critical, timeStamping
[tsa]
default_tsa = here
[here]
serial = serial
signer_digest = DIGEST
default_policy = 1.2.3.4.1
digests = sha256, sha384, sha512
accuracy = secs:1
ordering = yes
tsa_name = no
ess_cert_id_chain = no
ess_cert_id_alg = NAMED
";

impl Authority {
    /// Makes one; `None` where openssl is not installed.
    pub fn new(keys: Keys) -> Option<Self> {
        if Command::new("openssl").arg("version").output().is_err() {
            eprintln!("openssl is not installed: nothing is stamped");
            return None;
        }
        let authority = Self { folder: TempDir::new().unwrap() };
        let named = if matches!(keys, Keys::RsaOldName) { "sha1" } else { "sha256" };
        let digest = if matches!(keys, Keys::P384) { "sha512" } else { "sha256" };
        let config = CONFIG.replace("NAMED", named).replace("DIGEST", digest);
        std::fs::write(authority.path("config"), config).unwrap();
        std::fs::write(authority.path("serial"), "01\n").unwrap();
        for (name, subject, extensions) in [
            ("root", "/O=Пробный центр/CN=Root of the test", "root"),
            ("signer", "/O=Пробный центр/CN=Clock of the test", "signer"),
        ] {
            authority.make_key(name, keys);
            authority.certify(name, subject, extensions);
        }
        Some(authority)
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn make_key(&self, name: &str, keys: Keys) {
        let kind: &[&str] = match keys {
            Keys::Rsa | Keys::RsaOldName => &["-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:2048"],
            Keys::P256 => &["-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256"],
            Keys::P384 => &["-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-384"],
        };
        self.openssl(&[&["genpkey"], kind, &["-out", &format!("{name}.key")]].concat());
    }

    fn certify(&self, name: &str, subject: &str, extensions: &str) {
        let (key, request, out) = (format!("{name}.key"), format!("{name}.csr"), format!("{name}.pem"));
        self.openssl(&["req", "-new", "-utf8", "-key", &key, "-subj", subject, "-out", &request]);
        let signed: &[&str] = if name == "root" {
            &["-signkey", "root.key"]
        } else {
            &["-CA", "root.pem", "-CAkey", "root.key", "-set_serial", "77"]
        };
        let rest = ["-days", "3650", "-sha256", "-extfile", "config", "-extensions", extensions, "-out", &out];
        self.openssl(&[&["x509", "-req", "-in", &request], signed, &rest].concat());
    }

    fn openssl(&self, arguments: &[&str]) {
        let done = Command::new("openssl").args(arguments).current_dir(self.folder.path()).output().unwrap();
        assert!(done.status.success(), "openssl {arguments:?}: {}", String::from_utf8_lossy(&done.stderr));
    }

    /// The file with the root certificate.
    pub fn root(&self) -> PathBuf {
        self.path("root.pem")
    }

    /// Answers a request.
    pub fn answer(&self, request: &Path) -> Vec<u8> {
        let query = request.display().to_string();
        let signing = ["-inkey", "signer.key", "-signer", "signer.pem", "-chain", "root.pem", "-out", "answer.tsr"];
        let asked = ["ts", "-reply", "-config", "config", "-section", "here", "-queryfile", &query];
        self.openssl(&[asked.as_slice(), &signing].concat());
        std::fs::read(self.path("answer.tsr")).unwrap()
    }

    /// Whether `openssl ts -verify` accepts an answer about a file.
    pub fn openssl_accepts(data: &Path, answer: &Path, root: &Path) -> bool {
        Self::openssl_accepts_with(&[], data, answer, root)
    }

    /// The same with the certificates judged as on that day: `second` counts from 1970.
    pub fn openssl_accepts_at(second: i64, data: &Path, answer: &Path, root: &Path) -> bool {
        Self::openssl_accepts_with(&["-attime", &second.to_string()], data, answer, root)
    }

    fn openssl_accepts_with(more: &[&str], data: &Path, answer: &Path, root: &Path) -> bool {
        let command = Command::new("openssl")
            .args(["ts", "-verify"])
            .args(more)
            .arg("-data")
            .arg(data)
            .arg("-in")
            .arg(answer)
            .arg("-CAfile")
            .arg(root)
            .output()
            .unwrap();
        command.status.success()
    }
}
