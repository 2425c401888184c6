# Ысымдардын жана кызматтардын формалары.

grammar-forms = Ысымдын формалары
grammar-forms-why = Документтерде ысым ушундай турат. Оңдолгон форма эсте калат жана ысым өзгөргөнгө чейин бардык жерде колдонулат.
grammar-case-nom = атооч
grammar-case-gen = илик
grammar-case-dat = барыш
grammar-case-acc = табыш
grammar-case-ins = орус тилинде: творительный
grammar-case-prep = орус тилинде: предложный
grammar-case-loc = жатыш
grammar-case-abl = чыгыш
grammar-unsure = текшериңиз
grammar-corrected = сиз жаздыңыз
grammar-right = Туура
grammar-other = «{ $form }» деп алмаштыруу
grammar-by-rule = Эреже боюнча кайтаруу: { $form }
grammar-at-head = Баш жагында:
grammar-as-at-head = Баш жагында кандай турат
grammar-write-otherwise = Башкача жазуу
grammar-back-to-rules = Эреже боюнча кайтаруу
grammar-to-forms = Ысымдын формаларына

grammar-why-sex-guessed = Жынысы көрсөтүлгөн эмес, ысымы боюнча болжолдонду: туура эмес болсо, көрсөтүңүз.
grammar-why-sex-unknown = Жынысы көрсөтүлгөн эмес, ысымынан да билинбейт: эркектин ысымындай жөндөлдү. Жынысын көрсөтүңүз.
grammar-why-both-used = «{ $word }»: документтерде бул ысымды жөндөп да, өзгөртпөй да жазышат.
grammar-why-fleeting = «{ $word }»: уңгудагы үндүү түшүп да, сакталып да калышы мүмкүн — үй-бүлөнүн документтериндегидей жазылат.
grammar-why-foreign = «{ $word }»: чет тилдеги ысымды ар кандай жөндөшөт.
grammar-why-unknown-word = «{ $word }»: бул сөз кызматтардын жана органдардын тизмесинде жок, форма мүчөсүнө карап алынды.
grammar-why-not-nominative = Атооч жөндөмөсүндө эмес жазылган, ошондуктан өзгөртүлгөн жок.
grammar-why-two-readings = «{ $word }» аялдын фамилиясы катары да, эркектин илик жөндөмөсүндөгү фамилиясы катары да окулат.
grammar-why-read-aloud = «{ $word }»: мүчө кыскартуунун үн чыгарып окулушуна жараша жалганат.
grammar-why-loan = «{ $word }»: башка тилден кирген сөзгө мүчө ар кандай жалганат.

preflight-form-unsure = «{ $detail }» деген форманы текшерүү керек. { $why }
