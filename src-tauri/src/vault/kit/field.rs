//! The field of 256 elements (that of AES, FIPS 197 §4) in which a kit is split. No branch and no index depends on what is
//! secret.

/// The product.
pub(super) const fn times(a: u8, b: u8) -> u8 {
    let (mut a, mut b, mut product) = (a, b, 0);
    let mut bit = 0;
    while bit < 8 {
        product ^= a & 0u8.wrapping_sub(b & 1);
        a = (a << 1) ^ (0x1b & 0u8.wrapping_sub(a >> 7));
        b >>= 1;
        bit += 1;
    }
    product
}

/// What times `a` is one; 0 of 0.
pub(super) const fn inverse(a: u8) -> u8 {
    // The group has 255 elements, so a^254 is the inverse: 254 = 2 + 4 + … + 128.
    let (mut power, mut product) = (a, 1);
    let mut bit = 1;
    while bit < 8 {
        power = times(power, power);
        product = times(product, power);
        bit += 1;
    }
    product
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn products_are_those_of_the_standard() {
        // FIPS 197 §4.2.
        assert_eq!(times(0x57, 0x83), 0xc1);
        assert_eq!(times(0x57, 0x13), 0xfe);
        assert_eq!(times(0x57, 0x02), 0xae);
    }

    #[test]
    fn every_element_but_nothing_has_an_inverse() {
        assert_eq!(inverse(0), 0);
        for a in 1..=255 {
            assert_eq!(times(a, inverse(a)), 1, "{a}");
        }
    }
}
