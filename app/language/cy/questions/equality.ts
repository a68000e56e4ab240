/** The questions about who uses the service, asked apart from a request, in Welsh. */
export const equality: Readonly<Record<string, string>> = {
  'Prefer not to say': 'Mae’n well gen i beidio â dweud',
  'How old are you?': 'Faint yw eich oed?',
  'Under 18': 'O dan 18',
  '18 to 24': '18 i 24',
  '25 to 44': '25 i 44',
  '45 to 64': '45 i 64',
  '65 or over': '65 neu’n hŷn',
  'What is your sex?': 'Beth yw eich rhyw?',
  Female: 'Benyw',
  Male: 'Gwryw',
  'Another answer': 'Ateb arall',
  'What is your ethnic group?': 'Beth yw eich grŵp ethnig?',
  'Asian or Asian British': 'Asiaidd neu Asiaidd Prydeinig',
  'Black, Black British, Caribbean or African': 'Du, Du Prydeinig, Caribïaidd neu Affricanaidd',
  'Mixed or multiple ethnic groups': 'Grwpiau ethnig cymysg neu luosog',
  White: 'Gwyn',
  'Another ethnic group': 'Grŵp ethnig arall',
  'Do you have a health condition or disability that lasts 12 months or more?':
    'Oes gennych chi gyflwr iechyd neu anabledd sy’n para 12 mis neu fwy?',
  'Have you ever been in care?': 'Ydych chi erioed wedi bod mewn gofal?',
};
