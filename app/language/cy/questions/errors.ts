/** What is wrong with an answer, in Welsh. The name of the field stands before a colon, so that nothing has to mutate. */
export const errors: Readonly<Record<string, string>> = {
  '{0} must be this year or in the past': '{0}: rhaid rhoi eleni neu flwyddyn yn y gorffennol',
  '{0} must include a day': '{0}: rhaid cynnwys diwrnod',
  '{0} must include a month': '{0}: rhaid cynnwys mis',
  '{0} must include a year': '{0}: rhaid cynnwys blwyddyn',
  '{0} must include a day and month': '{0}: rhaid cynnwys diwrnod a mis',
  '{0} must include a day and year': '{0}: rhaid cynnwys diwrnod a blwyddyn',
  'Year must include 4 numbers': 'Rhaid i’r flwyddyn gynnwys 4 rhif',
  '{0} must be a real date': '{0}: rhaid rhoi dyddiad go iawn',
  '{0} must be in the past': '{0}: rhaid rhoi dyddiad yn y gorffennol',
  '{0} must be today or in the future': '{0}: rhaid rhoi heddiw neu ddyddiad yn y dyfodol',
  '{0} must be less than 121 years ago': '{0}: rhaid rhoi dyddiad llai na 121 o flynyddoedd yn ôl',
  'The year it ended must be the same as or after the year it began':
    'Rhaid i’r flwyddyn y daeth i ben fod yr un fath â’r flwyddyn y dechreuodd, neu ar ei hôl',
  'The age when it ended must be the same as or more than the age when it began':
    'Rhaid i’r oedran pan ddaeth i ben fod yr un fath â’r oedran pan ddechreuodd, neu’n hŷn',
};
