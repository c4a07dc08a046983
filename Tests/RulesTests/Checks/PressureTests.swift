import Mail
import Rules
import Source
import Testing

/// The two rules on pressing for an answer, tried on sentences of many shapes.
@Suite("Pressure")
struct PressureTests {
  /// The sentences in which one of the rules finds something, each as the body of a letter.
  private func found(in sentences: String) throws -> [String] {
    let rules = RuleSet.builtIn()
    let pressing = ["Interview.DemandingTimeline", "Interview.Impatience"].compactMap { rules.rule($0) }
    #expect(pressing.count == 2)
    return try lines(of: sentences).filter { sentence in
      let text = "Subject: Thank you\n\nDear Ms. Hopper,\n\n\(sentence)\n\nSincerely,\nAda Lovelace\n"
      let draft = try DraftReader().read(SourceFile(path: "draft.eml", text: text))
      let context = DraftContext(draft, kind: .thankYou)
      return try pressing.contains { try !$0.diagnostics(in: context).isEmpty }
    }
  }

  private func lines(of sentences: String) -> [String] { sentences.split(separator: "\n").map(String.init) }

  @Test("is found in deadlines, haste, threats, complaints and other offers")
  func pressing() throws {
    let sentences = """
      Please respond no later than the 15th.
      I expect to hear from you this week.
      Why have I not heard anything yet?
      I'd appreciate a response within 24 hours.
      Can you speed up the process?
      I still haven't received an answer from your team.
      Please reply urgently.
      If I don't hear from you by Wednesday, I will accept the other offer.
      My deadline is Friday, so I need you to decide before then.
      So, when do I start?
      I would like to know the result right away.
      I'll call every day until I hear something.
      Any update on my application?
      It is already Thursday and I have heard nothing.
      Please don't make me wait.
      I would appreciate it if you could decide quickly.
      Get back to me by Tuesday.
      I insist on hearing from you before the weekend.
      Please give me your final answer until Friday.
      Looking forward to your immediate response.
      Surely a decision does not take this long.
      I need to plan my life, so tell me soon.
      I've already turned down one offer for you, so I hope you decide fast.
      Please process my offer without delay.
      Can I have an answer before the end of the week?
      By when will you decide?
      I expect an offer in the coming days.
      Unless I hear from you by Friday, I'll assume that you're not interested.
      The sooner you decide, the better for me.
      Please finalize your choice before the holiday.
      Please provide feedback by tomorrow morning.
      Hurry up and send the contract.
      Kindly treat this as urgent and respond.
      Expecting a positive reply from your end soon.
      How many weeks does it take to choose someone?
      On what date will I be informed?
      I am wondering what is causing the delay.
      I've sent two follow-ups and nobody replied.
      Your recruiter told me I'd get an answer in two days, and it's been five.
      I need to let another employer know by Thursday.
      I'd rather work for you, but I can't hold off the other company past Monday.
      This opportunity to hire me will not last.
      I'm willing to wait until Monday, but no longer.
      Waiting is very hard for me.
      I'd like to start next Monday, so I need to hear from you this week.
      Please update me immediately once a decision is taken.
      Please ensure that I get a reply by Monday.
      I hope to receive the offer letter tomorrow.
      I look forward to your swift decision.
      Thank you in advance for your prompt response.
      I request your urgent attention.
      You must decide by next Tuesday.
      I don't have time to wait for a long process.
      Could you please let me know the outcome by tomorrow evening?
      Shall I expect your reply by Monday?
      Reply soon.
      I keep checking my email for your decision.
      I haven't slept because I don't know the result.
      I'd like a quick turnaround on this.
      I am hoping you can wrap up your process by the 25th.
      Kindly do let me know by EOD.
      Sir, please give me the joining letter fast.
      I hope you answer me fast.
      It would be good to know before Monday.
      You can call me by 5 pm with your decision.
      I'm confident you'll send me the offer by Monday.
      I do not like to be kept waiting.
      Other employers answered within a day.
      After a week of waiting, I still know nothing.
      You haven't replied to my last message.
      What happened to the answer you promised?
      Where do I stand?
      Will you hire me or not?
      How fast can you decide?
      How long do I have to wait for the result?
      Is it going to be much longer?
      When should I expect the contract?
      By what date will I hear from you?
      I'm following up yet again.
      I might lose interest if this drags on.
      I have several interviews next week, so decide before someone else hires me.
      There are other companies interested in me.
      It's now or never.
      I really need this job, so please tell me as soon as you can.
      Please put me out of my misery.
      Don't be late with your answer.
      Please skip the formalities and make me an offer.
      One line by tomorrow would be enough.
      Preferably, I'd hear from you before the 1st.
      Please have your answer ready by noon on Friday.
      Kindly confirm my selection by today evening.
      Hope you will respond quickly.
      I expect that the decision will be made by Friday.
      Let me know within the next three days.
      Could you rush the decision?
      How long will the decision take?
      When do I get an answer?
      Why have you not made an offer yet?
      I have not heard anything since our interview on Monday.
      It has already been a week.
      I was under the impression that you would reply sooner.
      I'm growing impatient.
      I've got two other offers, so I need a decision soon.
      If you want to hire me, do it before Friday.
      I will check back in two days if I have not heard from you.
      Don't wait too long to make an offer.
      There's no need to interview anyone else, so just hire me.
      A timely reply will be appreciated.
      It is necessary for me to have an answer this week.
      I believe I've been patient enough.
      Friday is my deadline.
      As soon as possible, let me know about the salary and start date.
      Because of my visa, I need an offer by May 1.
      Please make sure I hear from you by Tuesday.
      Please be so kind and answer me until Monday.
      I'm asking you to decide before the end of May.
      If possible, I would like an answer by Friday.
      I look forward to getting the good news this week.
      I will wait for one more week only.
      I hate waiting.
      How long does HR need?
      Is there a reason for the delay?
      When do I find out?
      Kindly let me know when I can expect the offer letter.
      Please advise on the status urgently.
      Pls reply fast.
      Quick reply please.
      Prompt action is requested.
      Please prioritize my application.
      Please close this process soon.
      I'm ready to sign today.
      Amazon wants me to start in two weeks, so please decide.
      I am considering another offer that runs out this week.
      You might miss out on me if you take too long.
      Your company is slow to respond.
      I feel ignored.
      Two weeks is a long time to wait.
      Still no answer from you.
      I need an official answer by the 22nd.
      Kindly respond to this mail on or before 30th of June.
      Let me know your decision at once.
      I look forward to a fast decision.
      I am expecting your call on Monday morning.
      I hope it won't take weeks to hear back.
      When can I expect the result of the interview?
      Why hasn't anyone called me?
      Did you come to a decision?
      I have not received any reply from your side till now.
      It has been several days and I'm still waiting.
      I thought you would have decided by now.
      I may have to accept another position if I do not hear from you.
      I'm losing patience.
      Please answer my email as soon as you get it.
      Please tell me your decision before Thursday.
      Could you let me know by Tuesday if I was successful?
      I expect your response in two days.
      I would love an answer by Thursday.
      When do you expect to decide?
      I am still waiting for an answer.
      I expected to hear from you sooner.
      If you don't decide soon, I'll go elsewhere.
      Don't make me wait any longer.
      I am eager for a quick answer.
      I need this resolved before I leave for Lisbon on the 8th.
      Every day that you delay costs me money.
      What on earth is keeping you?
      I have now written to you five times.
      Kindly let me have your verdict before month end.
      I hope you can see your way to deciding before the week is out.
      You assured me a response within ten working days; that was three weeks ago.
      An immediate answer is needed from your side.
      Could you be so good as to finally make a decision?
      I shouldn't have to beg for an update.
      Please reply soonest.
      It is high time that you told me something.
      I deserve the respect of a timely answer.
      You really ought to have called by this point.
      I have cleared my calendar for a start on the 1st and expect you to confirm.
      I was promised a call on Friday that never came.
      Send the offer over today and I will sign it.
      The sooner the better, as I am being courted by others.
      I can give you until noon on the 4th.
      I'd expect a bank of your reputation to answer its mail.
      Let me hear from you by return.
      So far there has been nothing but excuses.
      You left me with the impression that I would know by now.
      Please do hurry.
      I'm not prepared to wait beyond Friday.
      How many more weeks must pass before I hear?
      I would need your commitment by Wednesday evening.
      I'm still sitting here without any news.
      Make me an offer this week and I'm yours.
      Kindly expedite.
      I want to be told by Monday whether to cancel my other interviews.
      Please answer before my other offer lapses.
      I am at a loss to understand your silence.
      You can reach me all day today, so there is no excuse not to call.
      Your decision was due on Monday.
      Please bring this matter to a close by the 12th.
      I'd like to know right away.
      Have you people forgotten that I exist?
      It is only fair that I be told this week.
      Come on, just give me the job already!
      I need an offer letter in order to renew my visa, so please issue it by Thursday.
      I will keep writing until I get an answer.
      Your slow response is making me reconsider.
      I trust you will not let another week slip by.
      We need to finalize this now.
      I'm going to need an answer, Mr. Cole.
      I am disappointed by how slowly you move.
      Either you want me or you don't; tell me which.
      Kindly get back to me before the close of business on Thursday.
      I would have thought that a company of your size could manage a reply within a week.
      I am still waiting for the call that was promised to me.
      How much longer is this going to take?
      My other offer runs out on Friday, so I need you to hurry.
      Surely it cannot take a month to pick a candidate.
      Time is running out and I need certainty.
      Please do not make me chase you again.
      I want to know where I stand by Monday.
      Would you please stop stalling and tell me?
      If I haven't heard back by then I'll consider the matter closed.
      Pls respond quickly as I have other options on the table.
      I am disappointed that no one kept the promise to call.
      I am prepared to wait until the 20th and not a day longer.
      So when am I going to find out?
      The school down the road has already made me an offer, so you should act fast.
      It is now three weeks since we met and I still know nothing.
      I must have a decision in the next 24 hours.
      Just tell me straight: am I hired?
      Please arrange for the offer letter to reach me before 1 June.
      My patience has its limits.
      Please prioritise my application, as I cannot wait any longer.
      Kindly furnish me with your decision at the earliest.
      Please answer this email today, because I have to tell the other restaurant something.
      I checked my inbox every hour and there is still nothing from you.
      Whatever you decide, do it before the 30th.
      Are you going to offer me the position or should I look elsewhere?
      I can't put my life on hold while you make up your minds.
      Please see that I receive a reply this time.
      Don't leave me hanging!
      I have chased HR twice already to no avail.
      An answer is overdue.
      I'd need to know pretty much right now.
      I hate to be blunt, but the waiting is unacceptable.
      Let us not drag this out any further.
      Please give me a firm answer before then.
      Hurry up, please, because I start elsewhere on the 1st.
      Please get back to me by Tuesday at the latest.
      I have to give the other company my answer on Thursday, so a decision before then is needed.
      My offer from the other firm runs out on Friday; can you tell me before that?
      I expect a decision by tomorrow.
      I expect that you will call me this week.
      Let me know ASAP.
      Kindly confirm before the 15th that the job is mine.
      I need an answer one way or the other.
      I haven't heard back yet, which surprises me.
      If I don't hear from you, I will assume that you have chosen someone else.
      I will call you on Monday to hear your decision.
      Please respond by the end of business today.
      It is urgent that I hear from you.
      I cannot wait beyond next week.
      Two weeks have passed and nobody has answered me.
      You said that I would hear by Wednesday; it is now Friday.
      Why is it taking so long?
      How long does it take to make a decision?
      I would like to know immediately whether I got the job.
      Other companies are moving faster than you.
      I won't be on the market for long.
      A quick decision would be in your own interest.
      Do let me know today.
      I look forward to your decision within the next 24 hours.
      I look forward to receiving your offer this week.
      Please make up your mind soon.
      Please expedite the process.
      I request a response at the earliest.
      I am getting impatient.
      When will you decide?
      When can I expect your answer?
      Send me the contract by Monday.
      I require confirmation before I book my flight.
      Can I have your answer by noon?
      My landlord needs to know, so please decide this week.
      I must know by Friday whether I should give notice.
      I've been waiting for your call all week.
      This is the third time I write to you.
      I have left two messages and had no reply.
      The sooner you decide, the better for both of us.
      Time is running out.
      I am under pressure to accept another offer, so please answer quickly.
      I would hate to lose this chance because you are slow.
      I trust you will respond promptly.
      An early reply is expected.
      Please do not keep me waiting.
      Hopefully you can decide before the weekend.
      Should I not hear from you by the 3rd, I shall accept elsewhere.
      I will follow up every day until I get an answer.
      I'm checking my inbox every hour for your answer.
      You have until Friday to make me an offer.
      Unless I hear from you tomorrow, I will withdraw.
      I deserve an answer by now.
      It has been ten days already, and still no word.
      Please acknowledge this email and tell me when you will decide.
      Just tell me yes or no.
      I'd appreciate it if you could hurry.
      Reply to this e-mail today, please.
      I hope to have your answer in the next two days.
      Your silence is disappointing.
      Please be advised that I need your final word by Monday morning.
      I would be grateful for an immediate answer.
      Could you please speed things up on your end?
      I am hoping for a verdict before the month ends.
      Time matters to me, so kindly answer at once.
      I have other interviews lined up and cannot hold out forever.
      Let's wrap this up by Thursday.
      You told me I would know within a week, and that week is over.
      I would like a firm date for your decision.
      Tell me by Wednesday if I am in or out.
      I look forward to your positive response by the end of this week.
      Another employer has offered me a position, and they want an answer tomorrow.
      I can only keep this option open until Friday.
      Please do not delay your answer.
      May I expect your call tomorrow?
      I assume I will receive the offer letter this week.
      It is imperative that you decide quickly.
      What is taking so long?
      Have you forgotten about me?
      I still have not received any feedback from you.
      I'm wondering why nobody has called me.
      Kindly revert at the earliest.
      I must have your reply within three days.
      If you want me, you need to act fast.
      I would appreciate hearing from you no later than Tuesday.
      Get in touch with me right away.
      I need to hear back from you today or tomorrow.
      As I have other offers, I ask for a quick decision.
      My patience is running thin.
      I was told that I would have heard by now.
      Please give me an update by close of business Friday.
      I'd like to close this chapter by next Tuesday, so let me know.
      Do you have a decision yet?
      I will be waiting for your call tonight.
      I'll be checking in daily until a decision is made.
      I demand to know where I stand.
      Please let me know as soon as possible if I got the job.
      I hope you'll move swiftly.
      The clock is ticking on my other offer.
      I'd need your yes or no by the weekend.
      I expect to start on the first, so send the paperwork this week.
      Since you have not answered my last two emails, I am writing again.
      I am sure that by now you have made up your mind.
      I find the wait unreasonable.
      Please treat my application as urgent.
      An answer within two days would be appreciated.
      I'd rather not wait until next month for a reply.
      I am anxious to get your decision.
      Before I turn down the other offer, I need to know your decision.
      Kindly let me have your decision latest by Friday.
      I look forward to hearing from you by tomorrow evening.
      Should you fail to respond by Monday, I will take my talents elsewhere.
      Hurry, because I won't be available for long.
      It would be nice to get a response this time.
      You have had enough time to decide.
      I request that you make your decision known by the 20th.
      I'd appreciate a swift resolution.
      Please confirm today that I am hired.
      I would like to have this settled before my vacation starts on Saturday.
      I am waiting on pins and needles for your answer.
      Every day that passes without your answer costs me.
      I cannot put off the other company past Thursday.
      I'd be obliged if you answered before Thursday.
      Please inform me of your choice within the week.
      Could I get a decision from you by Monday?
      I need clarity on this by tomorrow.
      My other offer lapses on the 12th, hence the rush.
      I would prefer to hear from you sooner rather than later.
      I'm eager for a quick answer.
      Make your decision soon, please.
      I count on your reply by Friday.
      We need to settle this before the end of the month.
      Can you commit to a date for your decision?
      I don't have all the time in the world.
      I need to give my landlord an answer, so decide soon.
      It's been two weeks. What is going on?
      Still no answer from your side.
      I was promised a call on Tuesday, which never came.
      I thought that you would have decided by now.
      Please stop stalling.
      I will phone you tomorrow to find out what you decided.
      Unless you tell me otherwise by Friday, I'll consider myself hired.
      I have until Monday to respond to another company.
      Company B wants me to sign on Wednesday, so please hurry.
      Kindly expedite your decision.
      I look forward to a prompt decision.
      I look forward to your immediate response.
      I await your decision by Friday.
      I await your urgent reply.
      Let me know either way by tonight.
      Please respond today.
      Reply ASAP.
      I want an answer now.
      When do I get my contract?
      How much longer do I have to wait?
      How soon will you let me know?
      Why haven't you replied?
      You never got back to me.
      Nobody has told me anything since the interview.
      I've heard nothing since Monday.
      I sent you three messages without a reply.
      This is my second follow-up; please answer.
      I'm tired of waiting.
      I can't wait any longer.
      I refuse to wait another week.
      I hope this won't drag on.
      The process has taken far too long.
      It's unprofessional to leave candidates in the dark.
      I'd appreciate the courtesy of a reply.
      Other recruiters are chasing me.
      I'm in high demand right now.
      Don't let me slip away.
      Act now before someone else hires me.
      It's only fair that you tell me soon.
      I must insist that you answer by Wednesday.
      Please provide a timeline for your decision.
      Give me a deadline by which you will decide.
      I require your response in writing by the 30th.
      I would really like to know by this evening.
      A response by Thursday noon is necessary.
      I presume that you will offer me the job this week.
      I'm expecting your call on Monday.
      I kindly ask that you decide by the 5th.
      Please hurry up with your decision.
      I'd love to get a definite answer this week.
      Let me know by EOD tomorrow.
      I'm going to need an answer soon.
      Could you tell me today?
      If there is no answer by Friday, I'm out.
      I have been more than patient.
      I am disappointed that I have not heard from you.
      I'm still hoping for an answer after three weeks of silence.
      Please answer my emails.
      I can't believe that it takes this long.
      You should have told me by now.
      I need to make other plans, so please be quick.
      I have to decide on another offer by Thursday and would like to know where I stand.
      My deadline is Friday.
      I will consider other opportunities if you don't respond.
      I expect nothing less than an answer by Monday.
      Is there any reason for the delay?
      Please let me know your decision at once.
      Please confirm my employment within two business days.
      I hope we can finalize everything this week.
      I would ask you to inform me promptly.
      A decision this week would be ideal.
      It would be great if you could let me know by Wednesday.
      It would help me if you decided before the 1st.
      I want to know if I got the job by Friday.
      Would you mind telling me by tomorrow whether I'm hired?
      I'll follow up on Monday if I haven't heard anything.
      Just so you know, two other firms want me.
      I trust I'll hear from you by week's end.
      Looking forward to your answer by tomorrow.
      Please get back to me ASAP!
      Please advise on the outcome by return of email.
      When will I hear back?
      I haven't heard from you, and I'm starting to worry.
      Not hearing from you is frustrating.
      Do not make me wait.
      I look forward to a speedy conclusion of the process.
      I need you to get back to me within a day.
      Please let me have a final answer by next Monday.
      I need to know your decision as quickly as possible.
      I hope to have your decision by Tuesday, since I have another offer.
      Can you please reply soon, as I have a deadline for another job?
      I'd like an update within 24 hours.
      I haven't received a response to my previous email.
      It has been over a week since my interview, and I expected to hear something.
      I'm growing impatient with the process.
      Please make a decision by the end of the day.
      Let me know immediately if I am selected.
      I really need to know by Friday.
      Please contact me by phone before 5 pm today.
      I would appreciate a response by tomorrow morning.
      I am following up again because you have not replied.
      I have another offer that I must accept by Wednesday.
      I need a decision before the weekend.
      Why have I not heard back yet?
      I have been waiting for two weeks now.
      You promised to call me on Monday, but I have heard nothing.
      I will assume that I have not been selected unless I hear from you today.
      If I do not hear back by Thursday, I will move on.
      Please respond to this email as soon as you can.
      I expect a prompt response.
      I would like to receive your answer within three business days.
      How long will it take you to decide?
      Could you tell me exactly when you will make a decision?
      I want you to decide this week.
      I must ask you to decide by Monday.
      Please don't keep me waiting any longer.
      I'm waiting for your answer.
      I'm not able to wait for much longer.
      Please send the offer by Friday.
      I hope to hear from you by the end of the day tomorrow.
      Kindly respond at the earliest possible time.
      It is important that I hear from you before Friday.
      I need this resolved by next week.
      Frankly, nine days is long enough to make up one's mind.
      I hope you won't let me dangle until Christmas.
      Waiting since two weeks for your call.
      You told me Thursday. Today is the following Tuesday.
      I insist on being told where my application stands.
      When will the panel be so good as to decide?
      An answer today would save us both a lot of trouble.
      I do hope that I needn't wait as long as I did after the first round.
      At this point I would just like a straight answer.
      I need to know one way or the other by the 5th.
      I was promised an answer by the end of last week.
      How can it take three weeks to read one resume?
      Surely the decision can't be that hard.
      I have asked twice already, and would now like to be answered.
      Because I leave for Lisbon on Saturday, I'd want things finalized prior to that.
      It would be unfortunate for both of us if I had to sign elsewhere on Monday.
      Please respect my time and answer soon.
      Unless there's news by tomorrow, consider me out.
      Why is it that no one gets back to applicants any more?
      Do I take it that I've been turned down?
      Make sure that I get the answer first thing Monday.
      Best would be if you decided within the week.
      Either you want me or you don't, so please say which.
      The sooner I get a yes, the better for your project.
      You said it would be quick.
      I request that the process be concluded within this week.
      It'd be great to get closure on this by mid-week.
      I'm afraid I cannot leave the matter open past Sunday.
      A colleague of yours assured me that I'd be contacted last week.
      Would you kindly let me know your answer within 2-3 days.
      My family is asking me every day if I got the job, so please tell.
      Other schools have already sent me contracts.
      If it is a no, then tell me so now and don't waste my time.
      What do you need four weeks for?
      I hope I'm not going to be ghosted.
      I've left voicemails on Monday, Tuesday and Wednesday.
      My start date at the other hospital is the 3rd, thus your answer must arrive before.
      Either I get a decision this week or I accept Denver.
      The next move is yours, and soon, please.
      I believe you have had ample time to consider my application.
      Please respond to my previous three messages.
      How come other candidates already got their answers?
      We both know that I'm the right person, so let's skip the waiting.
      I have a hard stop on the 18th.
      I need an immediate yes.
      Four interviews and still no decision?
      So what's it going to be?
      I want to start in June, which means that you'd have to decide this month.
      You were going to ring me on Friday.
      Please be aware that my availability ends on the first of the month.
      I do not understand what there's left to discuss.
      Nothing for ten days now.
      I expect to sign next week.
      You said a week. It's been three.
      The offer from the port authority won't be there after Tuesday.
      Why all this secrecy about when you'll choose?
      I'm counting on you to push this through by Friday.
      I would be relieved to finally hear something.
      Tell your manager to make up his mind.
      I am in the final round elsewhere, so time is of the essence.
      I hope that you realize that good people don't stay on the market.
      Your answer by Thursday at noon would let me plan.
      If not hired, at least have the decency to say so.
      I was expecting your message on Tuesday and it never arrived.
      It would be unprofessional to let this go on any longer.
      I have followed up three times now without success.
      I am not prepared to wait indefinitely.
      The recruiter guaranteed me a response by yesterday.
      You should be able to decide by tomorrow.
      Please respect the deadline I gave you.
      I'm sure you won't mind giving me an answer by Tuesday.
      I was told a decision would be made last week.
      Don't hesitate too long, or I'll be gone.
      May I know by when I'll get the result?
      I'm hopeful that you'll decide in my favor before Friday.
      I haven't gotten so much as an email.
      Give me a call by Friday with your decision.
      My present contract is up on the 31st, which leaves you a week to decide.
      I'm told the post was to be filled by the first; it's the ninth.
      This can't wait.
      Would it kill you to send an update?
      The other clinic has given me till tomorrow noon, so I need you to move.
      Please have the decency to get back to applicants.
      I'd be happy to have your OK this week.
      I need the papers signed by the 20th because of my residence permit.
      I've put off a holiday for this, so please decide.
      Please push HR a little.
      Two more days and I'm gone.
      Please do not leave me without an answer like last time.
      I expect better communication.
      Since you did not call as agreed, I am calling on you to do so today.
      I'd appreciate an expedited review.
      I hope that I am not wasting my time here.
      I must press you for an answer.
      You keep postponing it.
      The date you gave me came and went.
      Give me an answer, any answer.
      Would you please stop putting me off?
      I trust this email will finally get a response.
      It has now been twenty days.
      I simply need to be told.
      By Friday I want it in writing.
      I look to you for a reply by return.
      I'd rather you told me today than next week.
      It'd be a shame if I had to say yes to someone else on Friday.
      I won't ask again.
      I hereby request your decision within five days of this letter.
      I would prefer not to wait for your next board meeting.
      Is it a yes?
      I'm still hanging in the air.
      Would love an answer by tomorrow.
      I have to tell my professor by Monday if I take the job.
      Have the courage to tell me no if that's what it is.
      My notice has to go in on the last day of the month, so tell me before.
      Where's my answer?
      """
    #expect(try found(in: sentences) == lines(of: sentences))
  }

  @Test("is not found in what they said, what the writer will do, the work itself, and a polite look ahead")
  func polite() throws {
    let sentences = """
      I am happy to send references whenever it suits you.
      I am free by Friday at 3 if you would like to talk again.
      I can start within two weeks of an offer.
      Thank you for answering my questions so quickly.
      I was glad to hear that the deadline for the migration is in March.
      Should you need further details, I am only a call away.
      Please feel free to reach me by phone or email.
      I hope to hear from you when the time is right.
      I have attached the slides that I promised to send by today.
      We cut the waiting time for a build from an hour to six minutes.
      I understand from our talk that you plan to decide in early May.
      I would welcome the chance to continue our conversation.
      I'd be delighted to hear from you.
      I hope the release on Friday goes well.
      My notice period is four weeks, so I could start in early June.
      I will be in Leeds until Friday and can stop by if useful.
      You asked me to send my references by Friday, and they are attached.
      I promised you a reply by today, so here it is.
      It has been a week full of thoughts about the routing problem.
      I have yet to meet a team so open about its failures.
      I'd be glad to answer any further questions by phone or in person.
      Would a call on Tuesday suit you?
      I hope my answer about deadlines was clear.
      As you mentioned, you will be in touch next week, and I look forward to it.
      Please let me know of a convenient time for the next conversation.
      Your offer to show me the lab was kind.
      We delivered the update on time and without delay.
      I want to thank you again for the tour.
      I have to admit that your question about sharding kept me up.
      Until then, I wish you a pleasant weekend.
      The story of the release that had to ship by midnight was a good one.
      I remain at your disposal for further questions.
      I look forward to the site visit on the 12th.
      I am glad to wait until the panel has met.
      It took me an hour to read your paper and a day to think it over.
      I owe you an answer about retries.
      I shall be travelling on Friday but will read my mail.
      My references know that you may call them this week.
      I have been thinking about what you said about waiting lists.
      We cut the response time to within two seconds.
      I had no idea that the team was so small.
      I forgot to mention that I hold a licence for forklifts.
      It is important to me that the product helps people.
      Since the grant runs until December, your plan to start in January makes sense.
      Thank you for moving so fast to set up the interview.
      I'm grateful that you told me when to expect an answer.
      No need to reply to this.
      Please greet Ms. Otis from me.
      May I ask what book on queues you mentioned?
      When I start something, I finish it.
      Let me know if you would prefer a call.
      I will confirm the travel dates by tomorrow.
      I hope to finish the course by the time the role starts.
      How you decide quickly and still listen to everyone impressed me.
      You explained what was holding the release up.
      I am interested in the position and await your news.
      I have read that another company is trying the same thing.
      I am told that Leeds is lovely in the spring.
      I'll follow up with the reading list that I mentioned.
      You can reach me by phone until Friday and by email after that.
      I should be able to send the transcript by the 5th.
      Please let me know whether you need my transcript.
      I trust that the rest of your week goes well.
      I hope that the new oven arrives by Monday.
      I thought the demo last week was well done.
      I had heard of your work before today, but seeing it was better.
      Thank you for letting me try the press by myself.
      I don't want to take more of your time.
      I look forward to learning the outcome in time.
      My priority is to do work that lasts.
      Would it be possible to see the lab when I visit on Thursday?
      Is it a must to know French by the start?
      We moved fast without breaking the build.
      The chance to work with you will not be lost on me.
      I tried your app again last night and it is lovely.
      Your recruiter told me that nobody works weekends, which is good to hear.
      You never made me wait, and I was grateful.
      I have waited tables, so I know about pace.
      The delay of my train was no trouble.
      I apologise for the delay.
      I ought to have mentioned that I speak Dutch.
      I would have said yes on the spot.
      I gather that your decision depends on the budget.
      I'd be grateful for any feedback, whatever the outcome.
      If you decide on someone else, I will understand.
      I will wait to hear from you.
      Hoping to hear good news, I wish you a fine week.
      Thanks, and talk soon.
      Have a great week.
      I am free to talk at any time this week.
      I can wait as long as it takes.
      I have until June to finish my degree.
      I hope that you have a speedy recovery.
      I learned that the process has three steps.
      I look forward to any feedback you may have.
      I need a week's notice to arrange childcare for the on-site day.
      I want to learn from people who decide with care.
      I would like you to have the reference list, so I attach it.
      If I were to join, I would begin with the slow queries.
      It is fine if the decision takes longer than planned.
      It was good of you to answer me so soon.
      My train leaves at six, so please forgive the short note.
      Please find attached the sample that you asked me to send by Friday.
      Please let me know what you need from me for the next step.
      Please send me the paper when you have a moment.
      Please take your time with the references.
      The clock in your lobby made me smile.
      The way you respond to mistakes at once and without blame impressed me.
      Tomorrow I will try the exercise again with your hint.
      When you asked how quickly I learn, I thought of my first month at sea.
      You can reach me today until five.
      You must be busy with the release this week.
      You told me about the delay in the permit, and I hope it comes soon.
      Your prompt reply to my first letter was a good sign.
      I am happy to come in again, on any day that suits the panel.
      I can have my references write to you by Wednesday.
      I would be glad to hear how the trial goes.
      I hope to see the greenhouse again soon.
      I was told as a child to finish what I start.
      My present employer knows that I am looking.
      I can give notice as soon as we have an agreement.
      I need a little more practice with the new till, as I said.
      Your call for calm in the last crisis was right.
      A decision like that takes courage.
      By the time we spoke, I had read your report twice.
      Please thank Ms. Ruiz for the quick tour before lunch.
      Don't worry about answering this before your holiday.
      If it would help, I can send references by tomorrow.
      There is no hurry on my side.
      We spoke about how long patients wait in the emergency department.
      I await the outcome with interest.
      My notice period is four weeks, should that be of use to your planning.
      You asked for my certificate by Friday; it is attached.
      If I can answer any further question, I am only a call away.
      Thank you for moving the interview to Wednesday on such short notice.
      I realise how busy the end of the quarter must be.
      I am eager to begin and to learn from your nurses.
      My team had to answer every ticket within four hours.
      I would need a week to move house, if you were to choose me.
      I decided on nursing when I was nine.
      I wanted to follow up on our talk last Tuesday.
      I was wondering how the search is coming along.
      You said that you would decide in early June; I will keep my fingers crossed until then.
      With the opening only six weeks off, I imagine that you are stretched.
      Nobody had ever explained triage to me so clearly.
      I would rather you took your time and chose the right person.
      Please thank Jorge for showing me the kilns today.
      I will send the portfolio before the weekend.
      You asked when I could start; the answer is the first of March.
      I am excited by the pace at which the lab works.
      I would be delighted to continue the conversation.
      I look forward to the possibility of working together this fall.
      I hope to have the opportunity to show what I can do.
      It has been a week full of good impressions since we met.
      I have been following your work for years.
      I know you promised the tenants a new roof by winter.
      I wanted to let you know, in fairness, that I have received another offer; your team is still my first choice.
      I answered too briefly when you asked about overtime: I am glad to work it.
      A patient who has waited long enough deserves a kind word, as you said.
      I wish you luck with the opening on Saturday.
      There is no need to answer this before you are back from leave.
      Thank you for the prompt arrangements.
      I'd be grateful if you could let me know how things develop.
      Please let me know if Thursday at ten still works for the site visit.
      Could I ask roughly when you hope to reach a decision?
      Your nurses never keep a patient waiting, and it shows.
      I have wanted to ask you about the second kiln.
      I was surprised by how quiet the mill is.
      I expect to be in Bergen again in May.
      I am happy to work to your schedule.
      I must tell you that the soup was excellent.
      I have to admit that I had never seen a loom that large.
      Please find my transcript attached.
      I will write to Ms. Lund today about the certificate.
      How soon the trees bear fruit after grafting was news to me.
      The team promised me a seat at the next tasting, and I will hold them to it.
      Again, thank you for the time you spent with me.
      It would mean a lot to me to work at the shelter.
      You mentioned a decision by Friday; I look forward to it.
      I'm available any time by Friday for a call.
      I submitted the report by Friday, as I told you.
      I look forward to hearing from you at your earliest convenience.
      I look forward to hearing from you soon.
      I look forward to hearing about the next steps.
      Please let me know if you need anything else from me.
      I hope to hear from you shortly.
      You said that the team would decide next week, and I am happy to wait.
      I am happy to wait for as long as you need.
      There is no rush at all.
      If I can send you anything before Wednesday, please let me know.
      I will send you the code sample by Monday.
      I can start by the first of March.
      Could you tell me what the next steps are?
      I would be glad to answer any questions this week.
      My current employer needs two weeks' notice.
      The deadline that your team met last year impressed me.
      You need answers within seconds from that table, and I know how to get them.
      I cannot wait to see the engine run.
      I have waited for a job like this for years.
      Thank you for getting back to me so quickly.
      Thank you for your prompt reply.
      I appreciate that you answered within a day.
      I was glad to hear that the launch is due by June.
      Please take all the time that you need.
      I remain available for a call tomorrow if that helps.
      I understand that these decisions take time.
      I know that you have many candidates to see before you decide.
      Whenever you have news, I would be glad to hear it.
      As you asked, I confirm that I can come on Thursday.
      As we agreed, I will call you on Monday at ten.
      I would be happy to come back next week to meet the team.
      I look forward to the decision, whatever it may be.
      I look forward to the possibility of joining your team soon.
      Your customers wait for hours today, and I would love to change that.
      What you said about shipping by Friday each week stayed with me.
      I answered tickets within an hour in my last job.
      The urgent calls at night that you described do not frighten me.
      You asked how soon I could start: any day after the tenth.
      We spoke about the release that must be out before Christmas.
      It was great to learn how fast your team decides.
      I have been following your work since last summer.
      I will be travelling until Thursday, but I can be reached by phone.
      Please feel free to call me at any time before noon.
      I hope that we can talk again soon.
      I would welcome any updates when you have a chance.
      I enjoyed hearing how you answer each customer within a day.
      I left the interview more eager than before to join you.
      I still think about the question that you asked me.
      It has been a pleasure to talk with you this week.
      I am excited to hear what comes next.
      Let me know if Tuesday by noon suits you for the call.
      I'd be delighted to hear back when the time is right.
      As promised, here is the link that you wanted by today.
      I learned a lot about how you respond to incidents within minutes.
      The pressure to ship quickly that you spoke of is familiar to me.
      I can send my references today.
      I have no other interviews this month, so any day works.
      I look forward to our call on Monday.
      I am looking forward to the second round next week.
      I know you hope to fill the position by May, and I could start in April.
      Please let me know whether Tuesday or Wednesday works better for the second interview.
      I hope you have a restful weekend.
      Thank you for the quick turnaround between the two interviews.
      I can hold the date for the onsite visit if you like.
      You mentioned that speed matters to your customers, and it matters to me as well.
      As you suggested, I will email Priya by Friday.
      I have the patience that this work needs.
      I was happy to wait a few minutes while the demo was set up.
      It took me a week to finish the book that you recommended, and it was worth it.
      My notice period is four weeks, so I could start on the first of June.
      The answer that you gave to my question about on-call was clear.
      I have not heard a better explanation of event sourcing.
      Please don't feel any need to reply to this note.
      The decision to move to a single ledger must have been hard.
      I want to hear more about the project whenever there is time.
      I hope we can continue the conversation next week.
      I'd be glad to send references before your meeting on Thursday.
      I look forward to your feedback on the exercise.
      Please pass on my thanks to Omar, who answered so quickly when the link failed.
      I am eager to hear about next steps.
      It was worth the wait to see the robots in action.
      Should you need anything else before you decide, I am happy to help.
      I would be happy to answer further questions at any time.
      I've already started to read about the regulation that takes effect by January.
      I am glad that the team will decide together.
      I expect to finish my degree by June.
      I need no time to settle in, since I live nearby.
      I hope to contribute before the end of the first quarter.
      I appreciate that you want to make the right decision, and I am in no hurry.
      We agreed that I would send the sample by Monday, and here it is.
      You asked me to confirm by today that I can travel: yes, I can.
      I could join the call on Friday before noon.
      Nobody has explained the model to me so well.
      I have been waiting to tell you how much the tour meant to me.
      How long the team has worked together shows in how it decides.
      It has been three days since we met, and I still think about the mill.
      I was pleased to get your reply by Friday, as you had promised.
      I look forward to meeting the rest of the team on Monday.
      Your call on Tuesday was a pleasure.
      I would like to know more about the ledger.
      I hope to hear about the next steps in the coming days.
      I can answer any further question by phone tomorrow.
      We talked about how quickly the market moves.
      You explained why it took so long to find the bug, which I enjoyed.
      The team ships every week, which I like.
      I will gladly wait until you have met the other candidates.
      You promised to send me the paper, and I have read it already.
      I have told my employer that I may leave in June.
      The project has taken two years, and I admire the patience behind it.
      Please let me know how I can prepare for Thursday.
      I am free on Monday and Tuesday if you wish to talk again.
      Thank you for letting me know so soon that the date has moved.
      I would be glad to get in touch with Priya before Friday.
      You asked for my references by tomorrow; they are below.
      I need a visa, which takes about three weeks.
      The offer to visit the plant next week is very kind.
      I have accepted your invitation to the workshop on Wednesday.
      It was good to hear that you decide as a team.
      I would be happy to hear your decision, whichever way it goes.
      I appreciate your taking the time to respond to each of my questions.
      If I may, I will write again in two weeks to see how things stand.
      I hope the launch on Friday goes well.
      I am not in a hurry, and wish you the time to choose well.
      I wanted to check in on the timeline, if there is one to share.
      Would you be able to share what the next steps might be?
      I look forward to learning of your decision in due course.
      I look forward to hearing your thoughts on the sample.
      I can send you the full report today if you like.
      I understand that you will decide in two weeks.
      I was glad that you could see me before the holidays.
      You said that I could expect to hear by the end of the month, which suits me well.
      I am happy to speak with Priya before you decide.
      I will be in Boston until Friday and would gladly drop by.
      Please let me know if I can help in the meantime.
      It was kind of you to answer so many questions in so short a time.
      The team needs someone who decides quickly, and I do.
      I hope to learn soon how the launch went.
      I would love to be part of the release that is due in May.
      Time flew by while we talked.
      My two weeks in your summer school taught me a lot.
      I look forward to staying in touch.
      I would be glad to hear from you.
      I hope to hear from you when you are ready.
      If the timeline changes, please let me know.
      I plan to finish the course by Friday.
      I cannot thank you enough for your time.
      I have read the book that you lent me, and will return it on Monday.
      I still remember the first engine that I saw.
      Please let me know the next steps.
      As a nurse I answered calls within two minutes.
      Thank you for the fast and friendly process.
      I would welcome the chance to discuss it further this week.
      I am available for a call on Thursday before noon, or any time on Friday.
      I'm excited to hear back about next steps!
      I understand you're likely making a decision soon, so please let me know if you need anything.
      Could you share when I might expect to hear about next steps?
      I hope to hear from you in the coming weeks.
      I know how busy you are, and appreciate your time.
      Please let me know if you would like a further reference.
      I will be glad to complete the exercise by Wednesday.
      I look forward to the decision of the committee.
      I was happy to learn that the team answers each ticket within a day.
      We could meet on Monday, if that is convenient.
      You mentioned that you hope to decide by the 20th.
      I would love to hear more about the launch in June.
      Thank you again for the prompt feedback on my sample.
      I am waiting with great interest to see the new engine.
      I look forward to our next conversation on Friday.
      My course ends by the end of May, so I could start in June.
      I sent the forms on Monday, as you asked.
      I am excited about what you will ship this week.
      Your quick answer to my note was very kind.
      I would be honored to be considered.
      Please do not hesitate to call me today or tomorrow.
      I wish you a good week.
      It has been a long time since I enjoyed an interview so much.
      Your team answers to nobody but the readers, and I like that.
      If there's a second round, I'd be pleased to take part.
      I could start on the first of March, after two weeks' notice.
      If it would help, I can send the code sample by tomorrow evening.
      You said that the warehouse must ship every order within 24 hours, which is a goal I'd like to help reach.
      I hope that your search goes well and that we'll speak again.
      Meeting a deadline every Thursday at the paper taught me to write fast.
      I am waiting with interest to see what you make of the sample lesson.
      I thought about your question of how to tell a customer that the order is late.
      I will be traveling from Monday to Wednesday but can be reached by email.
      I hope it's not too early to ask whether there is any news.
      I wonder whether you might have an update on the hiring timeline.
      I'm looking forward to seeing the new plant when it opens in April.
      Could you let me know whom to write to about the travel receipts?
      Your offer to show me the archive is very kind.
      The deadline pressure of the newsroom is what I miss.
      Next week works well for me, apart from Tuesday.
      I should have said that I am free to move by June.
      Please excuse my answering only today.
      I await your thoughts on the draft with curiosity.
      You might like this article on how to speed up a pharmacy line.
      I can be quick or careful, and would rather be careful.
      I can wait for the pay question until you have decided.
      I know the board only meets on the first Tuesday of the month.
      Thank you for fitting me in before your vacation.
      I'd like to hear how the trial went when we next speak.
      It has been a pleasure to correspond with you over the last weeks.
      Is there a date by which you need my decision on the hours?
      The clinic's rule that no one waits more than a quarter of an hour is one I'd keep.
      I understand that nothing will be decided before the new year.
      Please say hello to the night crew.
      The decision you made about the harbor contract must have been difficult.
      It's good to know that you answer to the city council.
      I was told that you were the one who saved the archive.
      I know that you want to fill this post before the season opens, and I could be there.
      It took the team only a day to answer me when I applied, which speaks for them.
      I would be thrilled to get the job.
      Thank you for letting me ask so many questions about the delay at the port.
      I hope that my answers were clear; I can elaborate by phone tomorrow.
      I hope to be in touch again soon.
      There's no urgency, but I would like to know whether parking is provided.
      I found it refreshing that you promised an answer to everyone.
      I would need a decision tree to explain that, but I'd be glad to try.
      Thanks for the quick reply about parking.
      I will be finishing my current contract by December 1.
      If you have any questions, you can reach me any time before 6 p.m.
      I'd be happy to start as early as next Monday.
      I'm excited to hear about the next steps.
      As discussed, I'll send the budget template on Thursday.
      I thoroughly enjoyed waiting in the lobby among your old posters.
      I look forward to an update when the time is right.
      I respect that you need to see the other candidates first.
      It is clear that your nurses respond quickly to every call.
      I will be patient and wish you luck with the decision.
      I expect my transcript to arrive by Friday and will forward it.
      I'd be happy to complete the test by Monday.
      It would be a pleasure to hear from you.
      Please let me know if a later start would be a problem.
      I hope the inspection on Thursday goes well.
      I am in no rush, since my present job runs until fall.
      I know from my own years as a manager how long a good search takes.
      It was good of you to see me between two meetings.
      It has been two days and I still think about the fresco.
      You asked whether I could decide things alone: I can.
      I would be honored to receive an offer from you.
      I was thrilled to get your call on Thursday.
      When we spoke, I forgot to mention my forklift certificate.
      I look forward to hearing whether the plan was approved.
      Thank you for the prompt confirmation of the date.
      Is there a dress code for Friday?
      I'm very interested and would accept an offer.
      I will be on a plane on Tuesday, but you can leave a message.
      I'm excited about the decision to open a third shop.
      """
    #expect(try found(in: sentences) == [])
  }
}
