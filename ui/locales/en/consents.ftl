# The client's consents: what is allowed, to whom, about what; withdrawal; what stands in the way when a document leaves.

section-consents = Consents

purpose-represent = Represent the client
purpose-keep_data = Keep the client’s data
purpose-record = Record and photograph
purpose-authority = Hand to authorities and courts
purpose-share = Share with others
purpose-refer = Refer to a service
purpose-publish = Publish without the name
purpose-research = Count in reports without the name
purpose-represent-note = Act for the client; taking it back stops everything
purpose-keep_data-note = Run the case and keep papers; taking it back stops everything
purpose-record-note = Sound, pictures, full notes of a talk
purpose-authority-note = Police, investigator, prosecutor, court, agencies
purpose-share-note = Partners, experts, colleagues abroad
purpose-refer-note = Shelter, doctor, psychologist: only what is needed
purpose-publish-note = An article, a teaching example, a warning
purpose-research-note = Figures without names or traits

recipient-any = whoever serves the purpose
recipient-office = our office
recipient-police = police
recipient-investigator = investigator
recipient-prosecutor = prosecutor
recipient-investigating_judge = investigating judge
recipient-court = court
recipient-agency = inspectorate, ministry
recipient-consulate = consulate
recipient-service = shelter, doctor, psychologist
recipient-partner = partner organisation
recipient-expert = expert
recipient-press = journalists
recipient-other = somebody else

consent-new = Record a consent
consent-new-note = What was asked and what the client answered. A refusal is recorded, too.
consent-add = Record
consent-client = Whose consent
consent-purpose = For what
consent-answer = Answer
consent-answer-given = consent
consent-answer-refused = refusal
consent-recipient = To whom
consent-recipient-name = To whom exactly
consent-scope = About what
consent-scope-case = the whole case
consent-scope-chosen = only what is chosen
consent-scope-add = Evidence or fact
consent-scope-placeholder = Number, title, a word of the fact
consent-scope-empty = While nothing is chosen the consent is about the whole case.
consent-scope-fact = Fact
consent-scope-remove = Remove: { $name }
consent-scope-count = { $count ->
    [one] about { $count } thing
   *[other] about { $count } things
}
consent-answered-on = Day of the answer
consent-until = Until
consent-until-help = Empty: no term
consent-until-day = until { $day }
consent-language = Explained in
consent-interpreter = Interpreted by
consent-guardian = Who answered for a child
consent-guardian-help = Parent or guardian; note the child’s own view below
consent-manner = How it was given
consent-manner-signed = signed
consent-manner-oral = orally
consent-witness = In whose presence
consent-paper = Signed paper
consent-paper-help = The item of evidence that holds its picture
consent-informed = The client was told
consent-informed-interview = that the talk is voluntary
consent-informed-purpose = what the talk is for
consent-informed-use = how the data is and may be used
consent-informed-research = that figures without names may serve research
consent-informed-access = that the data can be asked for at any time
consent-informed-term = how long it is kept
consent-informed-withdrawal = how to take the consent back, and that help goes on
consent-note = Conditions and limits
consent-note-help = In the client’s words: “just not the school”, “after the trial”
consent-remove = Delete the record

consent-standing-in_force = in force
consent-standing-not_yet = not yet
consent-standing-expired = term has passed
consent-standing-withdrawn = withdrawn
consent-standing-refused = refused

consent-withdraw = Withdraw…
consent-withdraw-title = Withdraw “{ $purpose }”
consent-withdraw-note = { $name }: the record and everything done under it stay. From this day nothing new leaves.
consent-withdraw-on = From which day
consent-withdraw-reason = Reason
consent-withdraw-reason-help = Only if the client named one: nobody owes an explanation
consent-withdraw-do = Withdraw
consent-refused-on = Refused { $day }. The record stays as it is; if the client agrees later, record a new consent.
consent-withdrawn-on = Withdrawn { $day }
consent-touched = What this touches
consent-touched-past = What this touched
consent-touched-none = No document, bundle or copy rests on it.
document-draft = draft
document-final = final document
document-bundle = exhibits
document-export = copy has left
document-target-filing = document
document-target-bundle = exhibits
document-target-evidence = evidence
document-target-paper = paper made from the case
document-paper-chronology = chronology
document-paper-claim-calculation = calculation of the claim
document-paper-network = network chart
document-paper-search-list = list of search results

consents-nobody = A person consents
consents-nobody-why = Enter the client first: consents are recorded for each person.
consents-nobody-do = To the people of the case
consents-empty = The client’s consents will be here
consents-empty-why = What the person agrees to, to whom it may go and to whom not. A court and a data protection body will ask who allowed it, when and in which language; and the person may take the word back on any day, and Dalil then holds the documents.
consents-empty-do = Record the first consent
consents-empty-interview = Hold an interview
consents-not-asked = not asked yet
consents-overruled = Done against a refusal
consents-overruled-why = The reasons you gave. They stand in the custody log as well.

consent-gate-title = The client has not allowed this
consent-gate-note = While the refusal stands the document stays in the vault. You can go on only with a reason: it enters the custody log and cannot be erased.
consent-gate-withdrawn = “{ $purpose }”: withdrawn { $day }
consent-gate-refused = “{ $purpose }”: refused { $day }
consent-gate-reason = Why go on all the same
consent-gate-reason-help = For example: the client agreed by phone, the paper comes tomorrow; ordered by the court, ruling of such a date
consent-gate-reason-missing = There is no going on without a reason
consent-gate-go-on = Go on with this reason
consent-gate-stop = Keep it in the vault
consent-gate-with-reason = Go on with a reason…
consent-to-consents = To consents

preflight-consent-none = No consent on file: { $party }. While no consents are kept in this case, this is only a reminder.
preflight-consent-not-asked = No consent on file allows handing over this document: { $party }. Ask the client, or confirm that it is allowed.
preflight-consent-lapsed = The consent to hand over has run out: { $party }. Ask again, or confirm that it is allowed.
preflight-consent-withdrawn = { $party }: consent was withdrawn or refused. The document cannot become final until you write down a reason.
preflight-consent-overruled = { $party }: the document goes on against a refusal; the reason is written down.

undo-consent-add = Consent recorded
undo-consent-change = Consent changed
undo-consent-withdraw = Consent withdrawn
undo-consent-remove = Record of consent deleted
