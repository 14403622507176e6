/** Sentences as agents write them, for comparing two taggers: written ones, and frames filled with verbs, nouns and names. */

const written = `
Hi Sam, thanks for reaching out!
Unfortunately, we can't refund this order.
I'm so sorry for the trouble this has caused you.
As I already told you, our policy is clear.
You failed to read the instructions.
You should've contacted us sooner.
You'll need to restart your router.
Please be advised that your ticket has been closed.
Per our previous conversation, the case is being reviewed.
It's not our fault that the courier lost it.
That's just how the system works.
Obviously, you didn't check your spam folder.
Calm down and let me explain.
There's nothing we can do.
I've gone ahead and cancelled your subscription.
We'd be happy to take another look.
He'd already been charged $49.99 twice on 3 March 2024.
Let's get this sorted.
Who's calling, and what's the order number?
The customer's card wasn't charged; the bank's hold expires in 3-5 days.
Don't hesitate to contact us at any time.
Kindly revert back at the earliest.
Did you try turning it off and on again?
If you had read the manual, you'd have known this.
Your feedback is important to us.
We value your patience and understanding.
Our engineers are looking into it as we speak.
I can only apologize for the inconvenience.
No worries, happy to help!
Thank you for your patience while we investigate.
Hope this helps :)
The app keeps crashing whenever I open it on my iPhone 12.
You must update to version 4.2.1 before March 31st.
Go to Settings > Account > Billing and click "Change plan".
- First, sign out of your account.
• Then, sign back in (it may take 2 minutes).
1. Open the app.
“We regret to inform you,” the letter said, “that your claim was denied.”
What exactly do you mean by "broken"?
To be honest, I dunno why it ain't working.
We're gonna need your account number, please.
The file is 20MB, about 5x what it should be.
My colleague Maria from the London office will call you tomorrow at 5pm.
John Smith, our head of support, has reviewed your complaint.
Sorry!!! 😞 We messed up.
🎉 Your order has shipped 🎉
Reach us at help@example.com or https://example.com/help.
Call 1-800-555-0199 between 9am and 5pm.
Half of the two million users weren't affected.
It was one of the worst experiences I've ever had.
This is the most frustrating, confusing and time-consuming process ever.
The sooner you reply, the faster we can fix it.
Neither the refund nor the replacement has arrived.
Either way, we've got you covered.
Not only did it break, it also damaged the floor.
YOUR ACCOUNT HAS BEEN SUSPENDED.
your account has been suspended
The up-to-date co-op check-in form is self-explanatory.
He/she may re-apply and/or ask for a re-evaluation.
They've been waiting since last Tuesday morning.
She left early because she'd left her keys at home.
I found that the building was building up debts.
The running costs are running away from us.
We table the motion, then we sit at the table.
Can the can be opened?
Time flies like an arrow.
Please mark my words, Mark.
May I ask whether it may arrive in May?
Rob will rob nobody; Bill will bill you.
They were overcharged, misinformed and reconnected.
A well-known, long-standing, newly-discovered bug.
Nothing's wrong with it... is there?
Wait — what? No way – really!
I'd like it fixed, not explained
That isn't what I asked for, is it?
You were supposed to send me the tracking number
Had I known, I wouldn't have ordered.
Were you able to log in?
Shall we proceed?
Feel free to shoot me an email.
I hear you, and I completely understand how annoying this must be.
As far as I can see, it looks like everything's working as intended.
It seems you may have accidentally deleted it.
You claim that you never received the parcel.
With all due respect, that is incorrect.
Rest assured that we take this seriously.
We apologise for any inconvenience this may have caused.
Nobody told me, everybody knew, somebody lied.
The constructor's prototype is broken.
İstanbul'daki müşterimiz, naïve café owner, wrote from Zürich.
「はい。」 ok
Hello World. Goodbye World! Really? Yes.
`.trim().split('\n');

const verbs = `send sent receive received refund refunded cancel cancelled ship shipped fix fixed break broken check checked forget forgot
  understand understood tell told lose lost pay paid return returned update updated escalate escalated change changed charge charged
  replace replaced resend reset close closed`.split(/\s+/);
const nouns = 'order parcel account password subscription invoices replies laptop'.split(' ');
const people = ['I', 'we', 'you', 'they', 'Maria', 'our team', 'the couriers'];
const adverbs = ['', 'already', 'never', 'kindly'];

const frames: readonly ((verb: string, noun: string, person: string, adverb: string) => string)[] = [
  (verb, noun, person, adverb) => `${person} ${adverb} ${verb} the ${noun} yesterday.`,
  (verb, noun, person) => `If ${person} ${verb} it, the ${noun} isn't gone.`,
  (verb, noun, person) => `Could ${person} please ${verb} my ${noun}?`,
  (verb, noun) => `The ${verb} ${noun} wasn't working, was it?`,
  (verb, noun, person) => `${person}'ll ${verb}, and the ${noun} will've been late`,
  (verb, noun, person, adverb) => `- "${person} can't ${adverb} ${verb} ${noun}!"`,
  (verb, noun) => `${verb} your ${noun} (or else) by 12 May.`,
  (verb, noun) => `To ${verb} ${noun}, go on ${verb}ing.`,
];

/** Every frame with every verb, while nouns, people and adverbs take turns. */
const framed = frames.flatMap((frame, row) => verbs.flatMap((verb, column) => [0, 3, 5, 6, 7].map((turn) => {
  const at = <T>(list: readonly T[]): T => list[(row + column + turn) % list.length]!;
  const sentence = frame(verb, at(nouns), at(people), at(adverbs)).replace(/ {2,}/g, ' ');
  return sentence.replace(/\p{L}/u, (first) => first.toUpperCase());
})));

export const sentences: readonly string[] = [...written, ...framed];
