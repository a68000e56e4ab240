/** What stands beside an exported audit: how to check it with a shell, and what it shows. */
export const readme = (month: string, lines: number): string => `AUDIT OF ${month.toUpperCase()}: ${lines} LINES

What this is
  events.jsonl    everything that was done in ${month}, oldest first. One line each:
                  at (UTC), case (reference), number (of the event in its case), what, by, chain.
                  People are numbers; no name, no word of a case is in it.
  heads.tsv       of each case in it: its last event here, and the hash of its chain at that event
  anchor.json     the last anchor of the whole record when this was taken
  key.pem         the public key of the installation
  SHA256SUMS      the sums of these files;  SHA256SUMS.sig  their signature (Ed25519)

How to check it, with nothing but a shell
  1. Is it what was taken out, unchanged?
       sha256sum -c SHA256SUMS

  2. Did the installation sign it? Needs OpenSSL 3. Get the key from the body itself
     (its address is /report-key.pem) and compare it with key.pem first.
       openssl pkeyutl -verify -pubin -inkey key.pem -rawin -in SHA256SUMS -sigfile SHA256SUMS.sig

  3. Is no line missing, changed or moved? Each line names the SHA-256 of the line before it, the first one zeros.
       previous=$(printf '%064d' 0)
       while IFS= read -r line; do
         case "$line" in '{"previous":"'"$previous"'",'*) ;; *) echo "BROKEN: $line"; break ;; esac
         previous=$(printf '%s\\n' "$line" | sha256sum | cut -d ' ' -f 1)
       done < events.jsonl; echo "last line: $previous"

  4. Does it fit an earlier or later export, or the record itself?
     The chain of a case never changes. What another export or the body's own anchors.jsonl says of a case at the
     same number must be the same hash:
       grep REFERENCE heads.tsv

What it does not show
  What was said or decided: that is sealed in the cases. "chain" is the SHA-256 over the sealed event and the one
  before it, so whoever holds the record cannot change what is sealed without changing every later hash here.
`;
