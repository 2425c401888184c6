-- Pictures that were not drawn before are opened as pictures: HEIC is drawn now, and of any other kind it is said why it is not.
UPDATE evidence SET kind = 'image', sheets = NULL, trouble = NULL WHERE kind = 'other' AND media_type LIKE 'image/%';
