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
    subject: "Return label is cut off",
    text: "The label that the returns portal makes for our buyers loses its right edge on paper, and the shop at the corner refuses to take it.",
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
    name: "Buyer has nothing",
    text: "The carrier says delivered, but my customer has nothing. What now?",
  },
  { name: "New phone", text: "I have a new phone and no sign-in codes. How do I get in?" },
  { name: "API limits", text: "How many API calls may we make per minute?" },
  { name: "Something else", text: "Which wine goes with grilled fish?" },
];
