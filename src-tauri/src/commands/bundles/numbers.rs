//! Whether exhibits keep the numbers that the final edition of their filing gives them: a court reads «приложение 1» in the one and
//! opens № 1 of the other.

use crate::base::Sha256Digest;
use crate::filings::Attached;

/// The number that the edition gives the exhibit standing at `number`; `None` when it does not name it. Of two with the same
/// bytes either is the one that is meant.
pub(super) fn in_filing(attached: &[Attached], number: u32, digest: Sha256Digest) -> Option<u32> {
    let same = |one: &&Attached| one.digest == digest;
    let here = attached.iter().find(|one| same(one) && one.number == number);
    here.or_else(|| attached.iter().find(same)).map(|one| one.number)
}

/// What the edition names and is not among the exhibits.
pub(super) fn missing<'a>(attached: &'a [Attached], exhibits: &[Sha256Digest]) -> Vec<&'a Attached> {
    attached.iter().filter(|one| !exhibits.contains(&one.digest)).collect()
}

/// How many exhibits a reader of the edition would look for in vain under its number.
pub(super) fn wrong(attached: &[Attached], exhibits: &[Sha256Digest]) -> usize {
    let numbered = (1u32..).zip(exhibits);
    let moved = numbered.filter(|(number, digest)| {
        let named = in_filing(attached, *number, **digest);
        named.is_some_and(|named| named != *number)
    });
    moved.count() + missing(attached, exhibits).len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn digest(of: &str) -> Sha256Digest {
        Sha256Digest::of(of.as_bytes())
    }

    fn paper(items: &[&str]) -> Vec<Attached> {
        let name = |(number, item): (u32, &&str)| Attached { number, digest: digest(item), title: (*item).to_owned() };
        (1u32..).zip(items).map(name).collect()
    }

    fn bound(items: &[&str]) -> Vec<Sha256Digest> {
        items.iter().map(|item| digest(item)).collect()
    }

    #[test]
    fn exhibits_in_the_order_of_the_paper_are_right_also_with_more_behind_them() {
        let paper = paper(&["договор", "переписка"]);
        assert_eq!(wrong(&paper, &bound(&["договор", "переписка"])), 0);
        assert_eq!(wrong(&paper, &bound(&["договор", "переписка", "снимок"])), 0);
        assert_eq!(wrong(&[], &bound(&["переписка"])), 0, "a draft has no numbers yet");
    }

    #[test]
    fn exhibits_that_changed_places_are_each_named_with_the_number_of_the_paper() {
        let paper = paper(&["договор", "переписка"]);
        let turned = bound(&["переписка", "договор"]);
        assert_eq!(wrong(&paper, &turned), 2);
        assert_eq!(in_filing(&paper, 1, turned[0]), Some(2));
        assert_eq!(wrong(&paper, &bound(&["снимок", "договор", "переписка"])), 2, "another stands before them");
    }

    #[test]
    fn what_the_paper_names_and_nobody_bound_is_missed() {
        let paper = paper(&["договор", "переписка"]);
        let missed = missing(&paper, &bound(&["договор", "снимок"]));
        assert_eq!(missed.iter().map(|one| (one.number, one.title.as_str())).collect::<Vec<_>>(), [(2, "переписка")]);
        assert_eq!(wrong(&paper, &bound(&["договор"])), 1);
    }

    #[test]
    fn of_two_exhibits_with_the_same_bytes_either_may_stand_first() {
        let paper = paper(&["копия", "копия"]);
        assert_eq!(wrong(&paper, &bound(&["копия", "копия"])), 0);
    }
}
