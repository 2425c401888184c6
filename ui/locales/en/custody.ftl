# The custody log: who did what to evidence, and when.

custody-lead = The log is only ever added to. Each entry is signed and tied to the one before it, so that a missing or changed one shows.
custody-empty = The history of every item of evidence stands here
custody-empty-why = A court will ask who received a file and when, and whether it changed since. Entries appear by themselves once you take in the first item.
custody-other = Something done to evidence was recorded
custody-entry = Entry { $number } · { $actor }
custody-seal = Check number of the log
custody-seal-note = Entries in the log: { $size }. Write the number on paper or into a document: later it shows that no entry before this day has changed.
