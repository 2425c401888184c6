use super::super::super::Format;
use super::super::read;
use super::*;
use crate::evidence::archive::tests::zip;
use crate::evidence::reading::Trouble;
use aes::cipher::BlockCipherEncrypt;
use std::io::{Cursor, Write};

/// How Excel described a book that it locked (of the collection of oletools).
const DESCRIPTION: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?><encryption xmlns="http://schemas.microsoft.com/office/2006/encryption" xmlns:p="http://schemas.microsoft.com/office/2006/keyEncryptor/password"><keyData saltSize="16" blockSize="16" keyBits="128" hashSize="20" cipherAlgorithm="AES" cipherChaining="ChainingModeCBC" hashAlgorithm="SHA1" saltValue="DQ8Yyjk7HKypqIEQ7RLjBg=="/><keyEncryptors><keyEncryptor uri="http://schemas.microsoft.com/office/2006/keyEncryptor/password"><p:encryptedKey spinCount="100000" saltSize="16" blockSize="16" keyBits="128" hashSize="20" cipherAlgorithm="AES" cipherChaining="ChainingModeCBC" hashAlgorithm="SHA1" saltValue="MthsQc4rc+JIgAHX5fPCaQ==" encryptedVerifierHashInput="KYxe226669z81FGJr8yCDQ==" encryptedVerifierHashValue="223gxlnOrg7fr5wT1h0hyHWB8zF/CtFF27YuXgO4nlk=" encryptedKeyValue="VPquSXos41a8esDBXLMuVw=="/></keyEncryptor></keyEncryptors></encryption>"#;

fn container(info: &[u8], package: &[u8]) -> Vec<u8> {
    let mut file = cfb::CompoundFile::create_with_version(cfb::Version::V3, Cursor::new(Vec::new())).unwrap();
    file.create_stream("EncryptionInfo").unwrap().write_all(info).unwrap();
    file.create_stream("EncryptedPackage").unwrap().write_all(package).unwrap();
    file.flush().unwrap();
    file.into_inner().into_inner()
}

/// A document behind its length, encrypted; in pieces that begin as they are told.
fn sealed(document: &[u8], key: &[u8], beginning: impl Fn(u32) -> Option<Vec<u8>>) -> Vec<u8> {
    let cipher = Aes128::new_from_slice(key).unwrap();
    let mut sealed = (document.len() as u64).to_le_bytes().to_vec();
    for (number, piece) in (0u32..).zip(document.chunks(PIECE)) {
        let start = beginning(number);
        let mut before: [u8; 16] = start.as_deref().map_or([0; 16], |start| start.try_into().unwrap());
        for part in piece.chunks(16) {
            let mut block = aes::Block::from([0; 16]);
            for (at, byte) in part.iter().enumerate() {
                block[at] = *byte;
            }
            block.iter_mut().zip(before).for_each(|(byte, sign)| *byte ^= sign);
            cipher.encrypt_block(&mut block);
            sealed.extend(block.iter());
            if start.is_some() {
                before = block.into();
            }
        }
    }
    sealed
}

fn book() -> Vec<u8> {
    let sheet = format!(
        r#"<worksheet><sheetData><row><c t="str"><v>{}</v></c></row></sheetData></worksheet>"#,
        "Долг Асановой 1850 сом. ".repeat(300)
    );
    let book = r#"<workbook><sheets><sheet name="Касса"/></sheets></workbook>"#;
    zip(&[("xl/workbook.xml", book.as_bytes()), ("xl/worksheets/sheet1.xml", sheet.as_bytes())], false)
}

#[test]
fn a_book_that_is_locked_against_changes_alone_is_read() {
    let info = [&[4u8, 0, 4, 0, 0x40, 0, 0, 0][..], DESCRIPTION.as_bytes()].concat();
    let lock = Agile::of(DESCRIPTION.as_bytes(), KNOWN).unwrap();
    let package = sealed(&book(), &lock.key, |piece| Some(lock.beginning(piece)));
    assert!(package.len() > 2 * PIECE, "more than one piece");
    for format in [Format::Sheet, Format::Xls] {
        let found = read(format, &container(&info, &package)).unwrap();
        assert!(found.pages[0].blocks[0].text.starts_with("Долг Асановой 1850 сом."), "{format:?}");
    }
    assert!(Agile::of(DESCRIPTION.as_bytes(), "another").is_none());
    let certificate = r#"<keyEncryptor><c:encryptedKey encryptedKeyValue="AAAA" certVerifier="AAAA"/></keyEncryptor>"#;
    let both = DESCRIPTION.replace("</keyEncryptors>", &format!("{certificate}</keyEncryptors>"));
    assert!(Agile::of(both.as_bytes(), KNOWN).is_some(), "the one that is opened by a password stands first");
    let slow = DESCRIPTION.replace("100000", "4000000000");
    assert!(Agile::of(slow.as_bytes(), KNOWN).is_none(), "nobody waits for that");
    let other = DESCRIPTION.replace("KYxe", "KYxf");
    let info = [&[4u8, 0, 4, 0, 0x40, 0, 0, 0][..], other.as_bytes()].concat();
    assert_eq!(read(Format::Sheet, &container(&info, &package)), Err(Trouble::Encrypted));
    assert_eq!(read(Format::Sheet, &container(b"", b"")), Err(Trouble::Encrypted));
}

#[test]
fn a_book_that_an_older_excel_locked_is_read() {
    // An example that other readers of such documents are tried with.
    let salt = b"\xe8\x82fI\x0c[\xd1\xee\xbd+C\x94\xe3\xf80\xef";
    let expected = b"@\xb1:q\xf9\x0b\x96n7T\x08\xf2\xd1\x81\xa1\xaa";
    assert_eq!(older_key_of("Password1234_", salt, 16).unwrap(), expected);

    let key = older_key_of(KNOWN, salt, 16).unwrap();
    let digest = Digests::Sha1.of(&[&[3u8; 16]]);
    let check = [
        sealed(&[3; 16], &key, |_| None)[8..].to_vec(),
        vec![20, 0, 0, 0],
        sealed(&digest, &key, |_| None)[8..].to_vec(),
    ];
    let head: Vec<u8> = [0x24, 0, 0x660E, 0x8004, 128u32, 0x18, 0, 0].into_iter().flat_map(u32::to_le_bytes).collect();
    let start = [3u8, 0, 2, 0, 0x24, 0, 0, 0, 32, 0, 0, 0];
    let info = [&start[..], &head, &[16, 0, 0, 0], salt, &check.concat()].concat();
    let package = sealed(&book(), &key, |_| None);
    let found = read(Format::Sheet, &container(&info, &package)).unwrap();
    assert!(found.pages[0].blocks[0].text.starts_with("Долг Асановой"));
    assert_eq!(read(Format::Sheet, &container(&info[..60], &package)), Err(Trouble::Encrypted));
}
