# Documents.

filing-status-draft = draft
filing-status-final = final
