# Recordings: sound and film, transcripts.

media-reading = Finding out what this recording is
media-position = Place in the recording
media-position-of = { $at } of { $length }
media-length-unknown = length not known
media-no-sound = no sound
media-rate = { $rate } Hz, channels: { $channels }
media-recorded = Made { $at }, so the file itself says: the clock of what recorded it may have been wrong
media-listen = Listen
media-listen-why = It sounds only when you press. The sound is decoded inside the program and leaves no temporary file; looking is noted in the custody log.
media-sound-only = A film of more than 600 MB does not fit into the window: its sound is played, and another program shows the picture: export a copy. Seconds can be cited, highlighted and written down all the same.
media-watch = Watch
media-watch-why = The film begins only when you press: then the window gets the file itself, and no temporary file is left. Looking is noted in the custody log.
media-play = Listen on
media-pause = Stop
media-back = Back 3 seconds
media-loading = The recording is being laid out
media-muted = The sound is off and the picture blurred: marked as sensitive
media-unmuted = Marked as sensitive, shown at your wish
media-poster = A picture from the film
media-cite = Fact from this moment
media-trouble = This recording could not be read: { $trouble }. The original is whole and can be cited.
media-no-decoder = Nothing here decodes the sound of this recording. The original is whole and can be cited.
media-ffmpeg = Films and the sound of old phones are read by ffmpeg. Install it and try again:
media-read-again = Read again

media-transcript = Transcript
media-machine = Let the machine transcribe
media-machine-working = The machine is transcribing the recording
media-machine-whole = A machine made this transcript. Until a person has heard a stretch it is not to be relied on: each can be corrected or confirmed.
media-machine-broken = The transcript breaks off at { $until } of { $length }: the program stopped before the end. What follows is not written down — write on, or transcribe anew.
media-machine-mark = machine
media-machine-heard = Heard, it is right
media-transcript-empty = Here one writes what is said in the recording, with the time. Every stretch can be cited. The hands stay on the text: keys play the recording.
media-transcript-draft = The draft is saved, the transcript is not accepted yet
media-transcript-keep = Accept the transcript
media-transcript-kept = The transcript is accepted: search finds it, the one before stays in the vault
media-write = Write a transcript
media-go = Go to this place
media-go-to = Go to { $moment }
media-speaker = Who speaks, { $moment }
media-speaker-placeholder = Who speaks
media-said = What is said, { $moment }
media-remove = Take this away
media-removed = The line at { $moment } is taken away
media-key-play = listen or stop
media-key-back = back 3 seconds
media-key-next = a new stretch from this moment
media-key-speaker = the next speaker
media-key-time = its time is now
media-key-cite = fact from this stretch
media-key-light = highlight this stretch
media-key-more = choose the next one, too
media-chosen = { $count ->
    [one] One line is chosen
   *[other] { $count } lines are chosen: a fact or a highlight takes them all
}
