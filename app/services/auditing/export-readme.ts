/** What stands beside an exported audit: how to check it with a shell, and what it shows. */
export const readme = (
  month: string,
  lines: number,
  houseLines: number,
): string => `AUDIT OF ${month.toUpperCase()}: ${lines} LINES OF CASES, ${houseLines} OF THE HOUSE

What this is
  events.jsonl      everything that was done in cases in ${month}, oldest first. One line each:
                    at (UTC), case (reference), number (of the event in its case), what, by, chain.
                    People are numbers; no name, no word of a case is in it.
  heads.tsv         of each case in it: its last event here, and the hash of its chain at that event
  house.jsonl       what was done beside the cases, oldest first: sign-ins that worked and failed, accounts, roles,
                    calendar addresses, lists and letters taken out (accounts); versions of the settings (settings);
                    absences and who stands in (rota). One line each: day (London), at (UTC), book, what, by,
                    about (whose account or absence, where not their own), detail. People are the same numbers.
  house-days.jsonl  of each day of it that was over: the number and the SHA-256 of its lines, as the body's ledger
                    (house.jsonl in its folder, outside the databases) was told that night, and when
  anchor.json       the last anchor of the whole record when this was taken
  key.pem           the public key of the installation
  SHA256SUMS        the sums of these files;  SHA256SUMS.sig  their signature (Ed25519)

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

  5. Is what was done in the house what was noted that night? Each day names the SHA-256 of the line of the day before
     it, and has the sum of its own lines.
       previous=
       while IFS= read -r line; do
         case "$line" in '{"previous":"'"$previous"*) ;; *) echo "BROKEN: $line" ;; esac
         previous=$(printf '%s\\n' "$line" | sha256sum | cut -d ' ' -f 1)
         day=$(printf '%s' "$line" | sed 's/.*"day":"\\([^"]*\\)".*/\\1/')
         sum=$(grep "^{\\"day\\":\\"$day\\"" house.jsonl | sha256sum | cut -d ' ' -f 1)
         case "$line" in *'"sha256":"'"$sum"'"'*) ;; *) echo "BROKEN: $day" ;; esac
       done < house-days.jsonl; echo "last day: $day"
     The same lines stand in the body's own ledger, and in other exports of the month.

What it does not show
  What was said or decided: that is sealed in the cases. "chain" is the SHA-256 over the sealed event and the one
  before it, so whoever holds the record cannot change what is sealed without changing every later hash here.

  Deeds of the house have no such chain: nothing seals a line when it is written. The sum of a day is written to the
  ledger in the night after it ("noted" says when). Changed, removed or added before that, a line shows nothing; after
  it, the sum no longer fits. Days without a line in house-days.jsonl, such as the day of this export, have the
  signature alone: the installation says so, and nothing else does. Whoever can write to the database and to the
  ledger can make both anew; a copy of the ledger, or an earlier export, kept by somebody else shows it.
  What settings and absences say, and why settings were changed, is not in the lines.
`;
