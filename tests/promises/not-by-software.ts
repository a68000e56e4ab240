/** Promises, or parts of promises, that people and machines outside this program keep. */
export const notBySoftware: Readonly<Record<number, string>> = {
  26: 'Disposal of personnel files happens in the systems that hold them; that the rule is told and counted is tested.',
  27: 'Secure disposal happens in the systems that hold the records; this program tells when, and has the owner confirm.',
  28: 'Training material and trainers lie outside; encryption at rest, and work on figures without names, are tested.',
  29: 'Who needs to see a record elsewhere is for the body; here only who is assigned sees it, tested under tests/access.',
  30: 'Running backups every day is the operator’s; that a backup restores is tested under tests/db.',
  31: 'That the other side can do TLS is up to it; that ours asks for it is tested under tests/emails.',
  32: 'Assessing a breach and telling the regulator is done by people; what happened is on record in every case.',
  33: 'Penetration tests and patches of the machine are the operator’s.',
};
