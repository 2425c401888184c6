# Forms of names and titles.

grammar-forms = Forms of the name
grammar-forms-why = This is how the name stands in documents. A corrected form is remembered and used everywhere until the name changes.
grammar-case-nom = nominative
grammar-case-gen = genitive
grammar-case-dat = dative
grammar-case-acc = accusative
grammar-case-ins = instrumental
grammar-case-prep = prepositional
grammar-case-loc = locative
grammar-case-abl = ablative
grammar-unsure = check this
grammar-corrected = written by you
grammar-right = It is right
grammar-other = Change to “{ $form }”
grammar-by-rule = Back to the rules: { $form }
grammar-at-head = At the head:
grammar-as-at-head = As it stands at the head
grammar-write-otherwise = Write it otherwise
grammar-back-to-rules = Back to the rules
grammar-to-forms = To the forms of the name

grammar-why-sex-guessed = The sex is not stated and was guessed from the name: state it if this is wrong.
grammar-why-sex-unknown = The sex is not stated and the name does not tell: it is declined as a man’s. State the sex.
grammar-why-both-used = “{ $word }”: documents both decline this name and leave it unchanged.
grammar-why-fleeting = “{ $word }”: a vowel of the stem may fall out or stay, as the family and its documents have it.
grammar-why-foreign = “{ $word }”: this foreign name is declined in more than one way.
grammar-why-unknown-word = “{ $word }” is in no list of offices and bodies; its ending was the only guide.
grammar-why-not-nominative = It is not written in the nominative, so it was left as it is.
grammar-why-two-readings = “{ $word }” may be a woman’s surname, or a man’s in the genitive.
grammar-why-read-aloud = “{ $word }”: the ending depends on how the abbreviation is read aloud.
grammar-why-loan = “{ $word }”: this loan word takes endings in more than one way.
grammar-why-latin = “{ $word }”: in Latin letters, to which Russian adds no ending and Kyrgyz its own by the sound. Check the form, or write the name in Cyrillic.

preflight-form-unsure = The form “{ $detail }” should be checked. { $why }
