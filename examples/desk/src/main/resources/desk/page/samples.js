// Tickets and questions to try.

export const TICKETS = [
  {
    name: "Charged twice",
    subject: "Charged two times for the same month",
    text: "My bank shows two payments of 39 euros to you on the same day. I only have one account. Please send one of them back.",
  },
  {
    name: "Parcel stands still",
    subject: "No scan since Tuesday",
    text: "The parcel for my customer in Lyon left Leipzig five days ago and has not moved since. She needs it for a wedding. Is it lost?",
  },
  {
    name: "Return label cut off",
    subject: "Return labels are cut off",
    text: "When our buyers print the return label, part of the barcode is missing on the right and the shop does not take the parcel.",
  },
  {
    name: "Misspelt: cant log in",
    subject: "cant get in to my acount",
    text: "helo i forgott my pasword and teh mail to reste it dos not arive, allso not in spam. pleas help me i must send parsels todya",
  },
  {
    name: "In German",
    subject: "Rechnung fehlt",
    text: "Guten Tag, wir haben für den letzten Monat noch keine Rechnung erhalten. Können Sie uns diese bitte noch einmal zuschicken?",
  },
  {
    name: "For nobody here",
    subject: "Sponsoring our summer fair",
    text: "Hello, our school has its summer fair in June and we are looking for a company that would like to pay for the band. Shall we talk?",
  },
];

export const QUESTIONS = [
  {
    name: "Never arrived",
    text: "My customer says she never got the parcel, but it is marked as delivered.",
  },
  { name: "API limits", text: "How many API requests may we send in a minute?" },
  { name: "Return period", text: "How long may buyers send things back?" },
  { name: "Something else", text: "What should I cook for dinner?" },
];
