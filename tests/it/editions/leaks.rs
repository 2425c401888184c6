//! Two hundred leaks of ten kinds are put into public editions, each into a finished PDF of its own, and looked for.

use crate::paper::support::{Filing, MOMENT};
use dalil::base::Language;
use dalil::base::id::{CaseId, PartyId};
use dalil::filings::public::{Guarded, Leak, Needles, Place, conceal, leaks};
use dalil::parties::{
    Contact, ContactKind, DocumentKind, IdentityDocument, NameKind, Party, PartyDetails, PartyKind, PartyName,
    PartyRole, Sex,
};
use lopdf::{Document, Object, StringFormat, dictionary};

fn name(kind: NameKind, language: &str, parts: [&str; 3]) -> PartyName {
    let [surname, given, patronymic] = parts.map(str::to_owned);
    PartyName { kind, language: language.into(), surname, given, patronymic, whole: String::new() }
}

fn party(role: PartyRole, sex: Sex, names: Vec<PartyName>) -> Party {
    let details = PartyDetails {
        kind: PartyKind::Person,
        roles: vec![role],
        names,
        sex: Some(sex),
        birth_date: String::new(),
        citizenship: Vec::new(),
        documents: Vec::new(),
        contacts: Vec::new(),
        note: String::new(),
    };
    Party { id: PartyId::make(MOMENT), case: CaseId::make(MOMENT), details, created: MOMENT, changed: MOMENT }
}

/// Асанова Гүлнара Маратовна, who was Бекенова, and Жумагулов Тилек уулу… her brother by another father.
fn victims() -> [Party; 2] {
    let mut her = party(
        PartyRole::Victim,
        Sex::Female,
        vec![
            name(NameKind::Main, "ru", ["Жумабаева", "Гүлнара", "Маратовна"]),
            name(NameKind::Maiden, "ru", ["Бекенова", "", ""]),
            name(NameKind::Passport, "en", ["Zhumabaeva", "Gulnara", ""]),
        ],
    );
    her.details.birth_date = "1998-05-12".into();
    let document = |kind, number: &str| IdentityDocument {
        kind,
        number: number.into(),
        issued_by: String::new(),
        issued_on: String::new(),
        country: "KG".into(),
    };
    her.details.documents = vec![
        document(DocumentKind::IdCard, "ID 4057123"),
        document(DocumentKind::ForeignPassport, "AC2290415"),
        document(DocumentKind::TaxNumber, "11205199800457"),
    ];
    let contact = |kind, value: &str| Contact { kind, value: value.into(), note: String::new() };
    her.details.contacts = vec![
        contact(ContactKind::Phone, "+996 700 45-12-38"),
        contact(ContactKind::Address, "г. Каракол, ул. Алыкулова, д. 27, кв. 4"),
        contact(ContactKind::Email, "gulnara.j98@example.kg"),
        contact(ContactKind::Handle, "@gulnara_jb"),
        contact(ContactKind::BankAccount, "1180000045127733"),
    ];
    let him = party(
        PartyRole::Victim,
        Sex::Male,
        vec![
            name(NameKind::Main, "ru", ["", "Нурбек", "Токтогул уулу"]),
            name(NameKind::Nickname, "", ["Буркутов", "", ""]),
        ],
    );
    [her, him]
}

fn lawyer() -> Party {
    party(
        PartyRole::Representative,
        Sex::Female,
        vec![name(NameKind::Main, "ru", ["Сатыбалдиева", "Нуржан", "Токтоболотовна"])],
    )
}

/// Seeds that stand in the text of a page, by kind.
fn seeds() -> Vec<(&'static str, Vec<&'static str>)> {
    vec![
        (
            "Russian cases",
            vec![
                "Жумабаева",
                "Жумабаевой",
                "Жумабаеву",
                "ЖУМАБАЕВОЙ",
                "жумабаева",
                "Гүлнаре",
                "Гүлнару",
                "Гульнарой",
                "Маратовны",
                "Маратовне",
                "Бекеновой",
                "Бекенову",
                "Нурбека",
                "Нурбеку",
                "Нурбеком",
                "Буркутову",
                "Буркутовым",
                "Гулнары",
                "Токтогул уулу",
                "о Жумабаевой",
            ],
        ),
        (
            "Kyrgyz endings",
            vec![
                "Жумабаеванын",
                "Жумабаевага",
                "Жумабаеваны",
                "Жумабаевада",
                "Жумабаевадан",
                "Гүлнаранын",
                "Гүлнарага",
                "Гүлнарадан",
                "Нурбектин",
                "Нурбекке",
                "Нурбекти",
                "Нурбектен",
                "Бекенованын",
                "Бекеновага",
                "Жумабаевалардын",
                "Жумабаеваныкы",
                "Гүлнараныкы",
                "Нурбектикинде",
                "Буркутовдун",
                "Маратовнага",
            ],
        ),
        (
            "other alphabets",
            vec![
                "Zhumabaeva",
                "Jumabaeva",
                "Dzhumabaeva",
                "Zhumabayeva",
                "Jumabayeva",
                "Žumabaeva",
                "Gulnara",
                "Gülnara",
                "Gulnare",
                "Bekenova",
                "Bekenovoy",
                "Nurbek",
                "NURBEK",
                "Burkutov",
                "Burkutovu",
                "Maratovna",
                "Zhumabaevoi",
                "Zhumabaevoj",
                "Toktogul",
                "Jumabaeva's",
            ],
        ),
        (
            "initials",
            vec![
                "Г. М. Жумабаева",
                "Жумабаевой Г.М.",
                "Ж. Г. М.",
                "Ж.Г.М.",
                "(Ж. Г. М.)",
                "Г.М. Жумабаевой",
                "Г. Жумабаевой",
                "Жумабаеву Г.",
                "гр. Ж.Г.М.",
                "Ж.Г.М",
                "G. Zhumabaeva",
                "Zhumabaeva G.",
                "Г. М. Ж.",
                "Г.М.Ж.",
                "Г. Бекеновой",
                "Бекенова Г. М.",
                "потерпевшая Ж. Г. М.",
                "гр-ка Жумабаева Г. М.",
                "ЖУМАБАЕВА Г.М.",
                "Н. Буркутову",
            ],
        ),
        (
            "broken lines",
            vec![
                "Жума-\nбаевой",
                "Жумаба-\nеву",
                "Жу-\nмабаева",
                "Жума\u{AD}баевой",
                "Жу\u{AD}ма\u{AD}ба\u{AD}ева",
                "Гүл-\nнара",
                "Гүлна-\nрага",
                "Беке-\nнова",
                "Бекено-\nвой",
                "Нур-\nбектин",
                "Жумабаева\nГүлнара",
                "Жумабаева\n\nГүлнара",
                "Zhuma-\nbaeva",
                "Gul-\nnara",
                "Марато-\nвна",
                "Маратов\u{AD}ны",
                "Бурку-\nтов",
                "Буркуто-\nву",
                "Ток-\nтогул",
                "Жумабае\u{2010}\nва",
            ],
        ),
        (
            "disguised letters",
            vec![
                "Ж у м а б а е в а",
                "Ж\u{A0}у\u{A0}м\u{A0}а\u{A0}б\u{A0}а\u{A0}е\u{A0}в\u{A0}о\u{A0}й",
                "Жумa\u{431}aeвa",
                "Жумабаеbа",
                "Жумаба́ева",
                "Жума\u{200B}баева",
                "Жума\u{2060}баевой",
                "Г ү л н а р а",
                "Гулнара",
                "Гyлнара",
                "Бекенoва",
                "Беkенова",
                "Б е к е н о в а",
                "Нурбeк",
                "Hурбек",
                "Н у р б е к",
                "Zhumаbaeva",
                "Gulnаrа",
                "М а р а т о в н а",
                "Жумабаева\u{301}",
            ],
        ),
        (
            "phones and accounts",
            vec![
                "+996 700 45-12-38",
                "0700451238",
                "0700 45 12 38",
                "(0700) 451-238",
                "996700451238",
                "+996700451238",
                "700-451-238",
                "8 996 700 451 238",
                "0 700 45 1238",
                "тел.0700451238",
                "+996 (700) 45 12 38",
                "700.45.12.38",
                "0700\u{A0}45\u{A0}12\u{A0}38",
                "0700/45/12/38",
                "1180000045127733",
                "1180 0000 4512 7733",
                "1180-0000-4512-7733",
                "счёт 1180000045127733",
                "0700 451\n238",
                "+996 7 0 0 4 5 1 2 3 8",
            ],
        ),
        (
            "documents and birth",
            vec![
                "ID 4057123",
                "ID4057123",
                "ID № 4057123",
                "id-4057123",
                "4057123",
                "AC2290415",
                "AC 2290415",
                "АС 2290415",
                "ac2290415",
                "11205199800457",
                "1 12051998 00457",
                "112-051-998-00457",
                "12.05.1998",
                "12.5.1998",
                "12 мая 1998 года",
                "1998-05-12",
                "1998-жылдын 12-майы",
                "1998-жылдын 12-майында",
                "12 May 1998",
                "12.05.98 г. р.",
            ],
        ),
        (
            "addresses and mail",
            vec![
                "ул. Алыкулова, 27",
                "ул. Алыкулова, д. 27",
                "на улице Алыкулова, дом 27",
                "Алыкулова 27-4",
                "Алыкулова, 27, кв. 4",
                "г. Каракол, ул. Алыкулова, д. 27, кв. 4",
                "Алыкулова көчөсү, 27-үй",
                "Каракол шаары, Алыкулова көчөсү 27",
                "АЛЫКУЛОВА, 27",
                "ул.Алыкулова,27",
                "gulnara.j98@example.kg",
                "GULNARA.J98@EXAMPLE.KG",
                "gulnara.j98 @ example.kg",
                "gulnara.j98(at)example.kg",
                "@gulnara_jb",
                "t.me/gulnara_jb",
                "instagram.com/gulnara_jb",
                "gulnara_jb",
                "gulnara jb",
                "https://t.me/gulnara_jb",
            ],
        ),
    ]
}

struct Office {
    filing: Filing,
    guarded: Vec<Guarded>,
    needles: Needles,
}

impl Office {
    fn new() -> Self {
        let guarded: Vec<_> = (1..).zip(&victims()).map(|(number, party)| Guarded::of(party, number)).collect();
        let needles = Needles::of(&guarded, &[lawyer()]);
        Self { filing: Filing::sample("kg/motion-add-evidence", Language::Ru), guarded, needles }
    }

    /// A public edition with one more paragraph that nothing looked at.
    fn pdf(&self, paragraph: Option<&str>) -> (Vec<u8>, Vec<String>) {
        self.filing.with_draft(|draft| {
            let mut data = conceal(&draft.data(), &self.guarded, &self.needles, draft.language);
            if let Some(text) = paragraph {
                data["fields"]["reason"].as_array_mut().unwrap().push(serde_json::json!(text));
            }
            let pages = draft.compose_as(data, "test", MOMENT).unwrap();
            (pages.pdf().unwrap(), pages.texts())
        })
    }
}

impl Office {
    fn leaks(&self, paragraph: Option<&str>) -> Vec<Leak> {
        let (pdf, pages) = self.pdf(paragraph);
        leaks(&pdf, &pages, "kg-motion-ru-1-public.pdf", &self.needles).unwrap()
    }
}

#[test]
fn two_hundred_leaks_of_ten_kinds_are_found() {
    let office = Office::new();
    assert_eq!(office.leaks(None), [], "nothing to begin with");
    let (mut missed, mut count) = (Vec::new(), 0);
    for (kind, seeds) in seeds() {
        assert_eq!(seeds.len(), 20, "{kind}");
        for (at, seed) in seeds.into_iter().enumerate() {
            // Text before it moves the seed along the line, so that lines break in it too.
            let pad = "и ".repeat(at * 3);
            let found = office.leaks(Some(&format!("{pad}Записано так: {seed}, и больше ничего.")));
            count += 1;
            if !found.iter().any(|leak| matches!(leak.place, Place::Page(_))) {
                missed.push(format!("{kind}: {seed:?}"));
            }
        }
    }
    let plain = office.pdf(None).0;
    for (seed, pdf, file, place) in hidden_in_the_file(&plain) {
        let found = leaks(&pdf, &[], &file, &office.needles).unwrap();
        count += 1;
        if !found.iter().any(|leak| leak.place == place && leak.sure) {
            missed.push(format!("in the file: {seed:?} {place:?}: {found:?}"));
        }
    }
    assert_eq!(count, 200);
    assert!(missed.is_empty(), "{} of {count} missed:\n{}", missed.len(), missed.join("\n"));
}

/// The tenth kind: where no eye sees it. What is hidden, the file, its name, and where it is to be found.
fn hidden_in_the_file(plain: &[u8]) -> Vec<(&'static str, Vec<u8>, String, Place)> {
    let file = "kg-motion-ru-1-public.pdf".to_owned();
    let mut all = Vec::new();
    let with = |change: &dyn Fn(&mut Document)| {
        let mut document = Document::load_mem(plain).unwrap();
        change(&mut document);
        let mut out = Vec::new();
        document.save_to(&mut out).unwrap();
        out
    };
    let text = |text: &str| {
        let units = std::iter::once(0xFEFFu16).chain(text.encode_utf16());
        Object::String(units.flat_map(u16::to_be_bytes).collect(), StringFormat::Hexadecimal)
    };
    for (key, seed) in [
        ("Title", "Жумабаева против Сыдыкова"),
        ("Author", "Жумабаева Г. М."),
        ("Subject", "Zhumabaeva"),
        ("Keywords", "Нурбек Токтогул уулу"),
        ("Creator", "0700451238"),
    ] {
        let pdf = with(&|document| {
            let info = document.add_object(dictionary! { key => text(seed) });
            document.trailer.set("Info", info);
        });
        all.push((seed, pdf, file.clone(), Place::Metadata));
    }
    for seed in ["О Жумабаевой", "Гүлнаранын арызы", "Statement of Gulnara Zhumabaeva"] {
        let pdf = with(&|document| {
            let parent = document.new_object_id();
            document.add_object(dictionary! { "Title" => text(seed), "Parent" => parent });
        });
        all.push((seed, pdf, file.clone(), Place::Outline));
    }
    for seed in [
        "mailto:gulnara.j98@example.kg",
        "https://t.me/gulnara_jb",
        "tel:+996700451238",
        "https://x.kg/%D0%96%D1%83%D0%BC%D0%B0%D0%B1%D0%B0%D0%B5%D0%B2%D0%B0",
    ] {
        let pdf = with(&|document| {
            let action = dictionary! { "Type" => "Action", "S" => "URI", "URI" => Object::string_literal(seed) };
            document.add_object(action);
        });
        all.push((seed, pdf, file.clone(), Place::Link));
    }
    for seed in ["Подпись: Жумабаева", "Picture of Gulnara"] {
        let pdf = with(&|document| {
            document.add_object(dictionary! { "Type" => "StructElem", "S" => "Figure", "Alt" => text(seed) });
        });
        all.push((seed, pdf, file.clone(), Place::Structure));
    }
    for seed in ["Zhumabaeva Gulnara", "Жумабаевой"] {
        let pdf = with(&|document| {
            let dict = dictionary! { "Type" => "EmbeddedFile" };
            document.add_object(lopdf::Stream::new(dict, seed.as_bytes().to_vec()));
        });
        all.push((seed, pdf, file.clone(), Place::Attachment));
    }
    for seed in ["zhumabaeva.pdf", "Жалоба Жумабаевой.pdf", "0700451238.pdf", "claim-gulnara-zhumabaeva-2026.pdf"]
    {
        all.push((seed, plain.to_vec(), seed.to_owned(), Place::FileName));
    }
    all
}

#[test]
fn other_peoples_names_and_numbers_are_no_leaks() {
    let office = Office::new();
    let text = "Сатыбалдиева Н. Т., Токтоболотовна, Жумабек и Марат, ул. Алыкулова, 127, тел. 0700 45 12 39, 12.05.2026, \
        1180000045127734, ID 4057124, Бекен, Гүлжан, www.example.kg, статья 27, г. Каракол, протокол № 405712, \
        Асановой обещали работу, в мае 1998 года, 45 123 800 сомов.";
    let found = office.leaks(Some(text));
    assert_eq!(found, []);
}
