//! What may stand in the way of a file.

use crate::base::words::words;

words! {
    /// Why a file can't be shown or printed. It is kept whole all the same.
    Trouble {
        /// The file is damaged or not what it says.
        Damaged = "damaged",
        /// It opens with a password only.
        Encrypted = "encrypted",
        /// It is a letter, or holds one, that only its receiver has the key of.
        Sealed = "sealed",
        /// It is no picture and no PDF.
        NotAPage = "not-a-page",
        /// What reads it broke down on it.
        Crashed = "crashed",
        /// It takes longer to read than a reader may take.
        TooLong = "too-long",
        /// It needs more memory than a reader may take.
        TooLarge = "too-large",
        /// It is a picture of a kind that is not drawn here.
        NoDecoder = "no-decoder",
        /// It has no sound, or none that can be decoded here.
        NoSound = "no-sound",
        /// It is packed in a way that is not read here.
        Packing = "packing",
        /// It ends before its end; what stands before that is read.
        BrokenOff = "broken-off",
        /// It is an archive of a kind that is not opened here.
        OtherArchive = "other-archive",
        /// It is what a network gave out that is not read here as a conversation.
        OtherExport = "other-export",
        /// It is made to grow beyond measure when it is unpacked.
        Bomb = "bomb",
    }
}
