# Highlights: places of evidence marked in a colour, without a fact.

highlight-list = Highlights
highlight-none = No highlights. Select a place and press H: it stays marked in a colour, and a fact can be made of it later.
highlight-do = Highlight
highlight-in = Highlight: { $colour }
highlight-first = First select what to highlight: words, an area, a message.
highlight-colour = Colour
highlight-colour-yellow = yellow
highlight-colour-green = green
highlight-colour-blue = blue
highlight-colour-pink = pink
highlight-edit = Change the highlight
highlight-title = Highlight
highlight-note = Note
highlight-note-help = Seen in this program only, never printed
highlight-keep = Save
highlight-remove = Remove the highlight
highlight-fact = Fact from this place
highlight-label = Highlight ({ $colour }): { $words }
highlight-more = { $count ->
    [one] and one place more
   *[other] and { $count } places more
}
highlight-chat = highlighted
highlight-paragraph = Highlight this paragraph
highlight-segment = Highlight this stretch
highlight-begin = Highlight from this moment
highlight-end = Highlight up to this moment
highlight-begun = Highlight from { $moment }: go to its end and press H again. Esc drops it.
highlight-moment = { $from }–{ $until }
undo-highlight-add = Place highlighted
undo-highlight-change = Highlight changed
undo-highlight-remove = Highlight removed
