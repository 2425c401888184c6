//! What the file says about itself, and what it may claim to be.

use super::{Out, reference, srgb, text};
use crate::base::Language;
use lopdf::{Dictionary, Object, Stream, dictionary};
use std::io;

/// What the file says about itself.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct About {
    pub title: String,
    pub author: String,
    pub language: Language,
    /// 32 hexadecimal digits made from the content.
    pub ident: String,
}

/// Whether the file calls itself an archive file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Claim {
    /// PDF/A-2b (ISO 19005-2, level B).
    Archive,
    /// Nothing.
    None,
}

const PROGRAM: &str = "Dalil";

impl About {
    /// The document information dictionary, which older readers show.
    pub fn info(&self) -> Dictionary {
        let mut info =
            dictionary! { "Title" => text(&self.title), "Creator" => text(PROGRAM), "Producer" => text(PROGRAM) };
        if !self.author.is_empty() {
            info.set("Author", text(&self.author));
        }
        info
    }

    /// The same as XMP (ISO 16684-1), and the claim.
    pub fn metadata(&self, out: &mut Out<'_>, claim: Claim) -> io::Result<u32> {
        let title = escape(&self.title);
        let author = if self.author.is_empty() {
            String::new()
        } else {
            format!("<dc:creator><rdf:Seq><rdf:li>{}</rdf:li></rdf:Seq></dc:creator>", escape(&self.author))
        };
        let claim = match claim {
            Claim::Archive => "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>",
            Claim::None => "",
        };
        let packet = format!(
            "<?xpacket begin=\"\u{feff}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n\
             <x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\
             <rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" \
             xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" \
             xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\">\
             <dc:format>application/pdf</dc:format>\
             <dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">{title}</rdf:li></rdf:Alt></dc:title>{author}\
             <dc:language><rdf:Bag><rdf:li>{}</rdf:li></rdf:Bag></dc:language>\
             <xmp:CreatorTool>{PROGRAM}</xmp:CreatorTool><pdf:Producer>{PROGRAM}</pdf:Producer>{claim}\
             </rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>",
            self.language.code()
        );
        let dict = dictionary! { "Type" => "Metadata", "Subtype" => "XML" };
        out.add(Stream::new(dict, packet.into_bytes()).with_compression(false))
    }

    /// What the colours of the pages mean: sRGB (IEC 61966-2-1).
    pub fn output_intent(&self, out: &mut Out<'_>) -> io::Result<Object> {
        let mut profile = Stream::new(dictionary! { "N" => 3 }, srgb::profile());
        let _ = profile.compress(); // stays as it is if it cannot be made smaller
        let profile = out.add(profile)?;
        Ok(dictionary! {
            "Type" => "OutputIntent", "S" => "GTS_PDFA1", "OutputConditionIdentifier" => Object::string_literal("sRGB"),
            "Info" => Object::string_literal("sRGB IEC61966-2.1"), "DestOutputProfile" => reference(profile),
        }
        .into())
    }
}

fn escape(words: &str) -> String {
    words.chars().filter(|c| !c.is_control()).fold(String::new(), |mut out, c| {
        match c {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '"' => out.push_str("&quot;"),
            c => out.push(c),
        }
        out
    })
}
