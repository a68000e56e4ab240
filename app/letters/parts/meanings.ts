import { inOwnLanguage, t } from '../../language/t.ts';

/**
 * What a kind of redaction means, in plain words beside its name. Looked up by the words the requester is told, never by the
 * exemption behind them, so that no meaning says more than those words. Null where the words say it all.
 */
export function meaningOf(plain: string): string | null {
  switch (plain) {
    case inOwnLanguage('information the law lets us keep back'):
      return t`We looked at it and had to keep it back. The law does not ask us to say more about it here.`;
    case inOwnLanguage('information about another person'):
      return t`It is private to someone else. We could not ask them, or it would not be fair to them to share it.`;
    case inOwnLanguage('the name of a worker'):
    // As letters were told before it was said to whoever reads.
    case inOwnLanguage('the name of someone who worked with you'):
      return t`Most names of workers stay in. This one could put someone at risk.`;
    case inOwnLanguage('confidential legal advice'):
      return t`People can talk to a lawyer in private. So can we.`;
    case inOwnLanguage('a reference given in confidence'):
      return t`Someone wrote it for a job or a course, and was told that it stays private.`;
    case inOwnLanguage('papers of a court'):
      return t`A court decides who may see its papers. You can ask the court.`;
    case inOwnLanguage('adoption records, which you can ask for in another way'):
      return t`Another law says who may see them, and how. We can tell you how to ask.`;
    case inOwnLanguage('plans for special education that a law of their own protects'):
      return t`Another law says who may see these plans. You can ask the school or the council.`;
    case inOwnLanguage('information about a complaint that is still being looked into'):
      return t`To share it now could harm that work. You can ask again when it is done.`;
    case inOwnLanguage('information needed for a legal case'):
      return t`It is part of a case in court, or of getting ready for one.`;
    case inOwnLanguage('plans of ours that are not final'):
      return t`To share plans too early could harm our work.`;
    case inOwnLanguage('what we mean to say in talks with you'):
      return t`We are in talks with you. This says what we may agree to.`;
    case inOwnLanguage('what was written in an exam, or marks that are not out yet'):
      return t`What someone writes in an exam is not given out. Marks come on their day.`;
    case inOwnLanguage('information kept only for research'):
    case inOwnLanguage('information kept only for an archive'):
      return t`It is used to study or to keep the past, and not to decide about anyone.`;
    case inOwnLanguage('information that the law already makes public'):
      return t`You can get it in the way the law says, as anyone can.`;
    case inOwnLanguage('information a law or a court tells us to pass on'):
      return t`We had to give it to someone else, and telling you could harm that.`;
    default:
      return null;
  }
}
