/** The questions about a decision made by a computer, in Welsh. */
export const automatedDecision: Readonly<Record<string, string>> = {
  'Which decision': 'Pa benderfyniad',
  'When it was made': 'Pryd cafodd ei wneud',
  'For example March 2026, or “I do not know”': 'Er enghraifft Mawrth 2026, neu “Dydw i ddim yn gwybod”',
  'Which decision is it about?': 'Pa benderfyniad yw hwn?',
  'If no computer made this decision alone, we will tell you so and say who made it.':
    'Os nad cyfrifiadur yn unig a wnaeth y penderfyniad hwn, byddwn yn dweud hynny wrthych ac yn dweud pwy a’i gwnaeth.',
  'When was the decision made?': 'Pryd cafodd y penderfyniad ei wneud?',
  'Enter which decision it is about': 'Rhowch pa benderfyniad yw hwn',
  'The decision': 'Y penderfyniad',
  'Enter when it was made, or enter “I do not know”': 'Rhowch pryd cafodd ei wneud, neu rhowch “Dydw i ddim yn gwybod”',
  'What do you want us to do about the decision?': 'Beth hoffech chi i ni ei wneud am y penderfyniad?',
  'Ask a person to look at it again': 'Gofyn i berson edrych arno eto',
  'Explain how it was made': 'Esbonio sut cafodd ei wneud',
  'Change it, because I think it is wrong': 'Ei newid, oherwydd rwy’n meddwl ei fod yn anghywir',
  'Take my view into account': 'Ystyried fy safbwynt i',
  'Select what you want us to do about the decision': 'Dewiswch beth hoffech chi i ni ei wneud am y penderfyniad',
  'What should we know about the decision?': 'Beth dylem ni ei wybod am y penderfyniad?',
  'For example why it is wrong, or your view': 'Er enghraifft pam mae’n anghywir, neu eich safbwynt chi',
  'Enter what we should know': 'Rhowch beth dylem ni ei wybod',
  'How did the decision affect you?': 'Sut effeithiodd y penderfyniad arnoch chi?',
  'Enter how the decision affected you': 'Rhowch sut effeithiodd y penderfyniad arnoch chi',
};
