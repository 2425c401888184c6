//! The sRGB colour space (IEC 61966-2-1) as a small display profile (ICC.1:2001, version 2.1), written from its
//! definition: no profile of others, so no licence of others, and the same bytes for ever.

/// The primaries, adapted from D65 to the D50 of profiles (Bradford), and the white of D50.
const RED: [f64; 3] = [0.436_065_67, 0.222_488_40, 0.013_916_02];
const GREEN: [f64; 3] = [0.385_147_09, 0.716_873_17, 0.097_076_42];
const BLUE: [f64; 3] = [0.143_066_41, 0.060_607_91, 0.714_096_07];
const WHITE: [f64; 3] = [0.964_202_88, 1.0, 0.824_905_40];

/// How finely the curve from stored value to light is given.
const STEPS: u32 = 1024;

/// The profile.
pub fn profile() -> Vec<u8> {
    let curve = curve();
    let tags: [(&[u8; 4], Vec<u8>); 9] = [
        (b"desc", description("sRGB IEC61966-2.1")),
        (b"cprt", with_type(b"text", b"No copyright, use freely\0")),
        (b"wtpt", xyz(WHITE)),
        (b"rXYZ", xyz(RED)),
        (b"gXYZ", xyz(GREEN)),
        (b"bXYZ", xyz(BLUE)),
        (b"rTRC", curve.clone()),
        (b"gTRC", curve.clone()),
        (b"bTRC", curve),
    ];
    let mut data: Vec<u8> = Vec::new();
    let mut places: Vec<(usize, usize, Vec<u8>)> = Vec::new();
    let mut table = (tags.len() as u32).to_be_bytes().to_vec();
    let start = 128 + 4 + 12 * tags.len();
    for (name, body) in tags {
        // The three curves are one and the same, stored once.
        let (at, length) = match places.iter().find(|(_, _, same)| *same == body) {
            Some((at, length, _)) => (*at, *length),
            None => {
                let (at, length) = (start + data.len(), body.len());
                data.extend_from_slice(&body);
                data.resize(data.len().next_multiple_of(4), 0);
                places.push((at, length, body));
                (at, length)
            }
        };
        table.extend_from_slice(name);
        table.extend_from_slice(&(at as u32).to_be_bytes());
        table.extend_from_slice(&(length as u32).to_be_bytes());
    }
    [header((start + data.len()) as u32), table, data].concat()
}

fn header(size: u32) -> Vec<u8> {
    let mut header = vec![0; 128];
    header[0..4].copy_from_slice(&size.to_be_bytes());
    header[8..12].copy_from_slice(&[2, 0x10, 0, 0]); // version 2.1
    header[12..16].copy_from_slice(b"mntr");
    header[16..20].copy_from_slice(b"RGB ");
    header[20..24].copy_from_slice(b"XYZ ");
    // 1 January 2020: a profile must have a date, and it must not be today's.
    header[24..36].copy_from_slice(&[7, 0xE4, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0]);
    header[36..40].copy_from_slice(b"acsp");
    let white = WHITE.map(fixed).concat();
    header[68..80].copy_from_slice(&white);
    header
}

fn with_type(kind: &[u8; 4], body: &[u8]) -> Vec<u8> {
    [kind, &[0; 4][..], body].concat()
}

/// Signed 15.16 fixed point.
fn fixed(value: f64) -> [u8; 4] {
    ((value * 65536.0).round() as i32).to_be_bytes()
}

fn xyz(value: [f64; 3]) -> Vec<u8> {
    with_type(b"XYZ ", &value.map(fixed).concat())
}

fn curve() -> Vec<u8> {
    let light = |step: u32| {
        let stored = f64::from(step) / f64::from(STEPS - 1);
        if stored <= 0.04045 { stored / 12.92 } else { ((stored + 0.055) / 1.055).powf(2.4) }
    };
    let samples = (0..STEPS).flat_map(|step| ((light(step) * 65535.0).round() as u16).to_be_bytes());
    with_type(b"curv", &[STEPS.to_be_bytes().to_vec(), samples.collect()].concat())
}

/// The name of the profile: in ASCII, with empty places for Unicode and the old Macintosh.
fn description(name: &str) -> Vec<u8> {
    let mut body = (name.len() as u32 + 1).to_be_bytes().to_vec();
    body.extend_from_slice(name.as_bytes());
    body.push(0);
    body.extend_from_slice(&[0; 4 + 4 + 2 + 1 + 67]);
    with_type(b"desc", &body)
}
