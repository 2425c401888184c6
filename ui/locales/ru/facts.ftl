# Факты.

fact-status-alleged = со слов
fact-status-supported = подтверждён
fact-status-disputed = оспаривается
fact-status-admitted = признан
