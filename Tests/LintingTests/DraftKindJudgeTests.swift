import Linting
import Mail
import Source
import Testing

@Suite("The kind of a draft")
struct DraftKindJudgeTests {
  private func kind(_ text: String) throws -> DraftKind {
    DraftKindJudge().kind(of: try DraftReader().read(SourceFile(path: "draft.txt", text: text)))
  }

  /// A letter around some sentences.
  private func letter(_ body: String) -> String { "Dear Grace,\n\n\(body)\n\nSincerely,\nAda Lovelace\n" }

  @Test(
    "is thanks for an interview",
    arguments: [
      "Thank you for the interview this morning. The rota that you showed me makes sense.",
      "I appreciated the time you took on Monday to walk me through the plant.",
      "It was great to meet you and Alan. The billing move sounds like a year well spent.",
      "Many thanks for yesterday's talk about the analyst position.",
      "Thank you for seeing me today about the teller position. Do you have any updates on the timeline of the next round?",
      "I enjoyed our conversation about the harbor project, and I hope to join the team.",
      "Thanks so much for meeting with me today, and for your advice on the licence exam.",
      "Thank you for speaking with me about the nurse position. I enjoyed hearing about your path to the ward.",
      // Others are turned down, and other things go another way.
      "Thank you for meeting me about the role. The first design did not work out, you said, and I saw why.",
      "Thank you for the interview today. You explained how the product went in another direction after the pilot.",
      "Thank you for your time on Monday. Someone else was hired for the night shift. I'd love to join the day team.",
      // Without thanks it is still meant as such.
      "Our meeting left me eager to start on the ledgers. I look forward to your decision.",
      "The role sounds right for me. My years in the archive would help with the backlog.",
      "Thank you for letting me try the loom. Mine came out crooked, and you kept it anyway.",
      "Thank you for the interview. If you have decided otherwise, I understand.",
      "Thank you for the interview. I wondered aloud how you ring the bells; now I know, and would love to ring them.",
      "Thank you for our talk today. I look forward to hearing any updates on the next round.",
      // Whoever interviews somebody introduces them to others, too.
      "Thank you for meeting with me on Friday and for introducing me to Rex, the dog of the forge.",
      "Thank you for inviting me back for the second round and for introducing me to Dev and Marisol.",
      "I am grateful for the afternoon and that you introduced me to the crew. I hope to join it.",
      "Thank you for the talk, and for letting me know about the decision process. The loom is a wonder.",
      "Thank you for letting me try the lathe. I hope you decide for me, and wish you good luck with the fair.",
      "I enjoyed meeting you. You preferred somebody with a license, you said; mine arrives in June.",
      "I enjoyed our conversation on Tuesday. I was sorry to hear that your dog is ill.",
      "Thank you for the interview. Could you tell me when you expect to make a decision? I am free all week.",
      "Thank you for the interview. The last two candidates, you said, were not the right fit; I think I am.",
      "Thank you for the interview. You asked whether I would move to the coast; the answer is yes, gladly.",
      "What a fun afternoon, and thank you for it. You said that the rejection rate went up with the new dyes.",
      "I appreciated the hour in the field. I have to pass the exam in June, you said, and I will.",
      "Thank you for the lunch with the crew. The person you hire, you said, should not mind the cold; I do not.",
      "I enjoyed our talk. You asked how I would tell a client that we cannot take anyone this year.",
      "Thank you for explaining your decision to leave the city, and for the interview. I share your love of hills.",
      // Who threatens to take another's offer accepts nothing.
      "Thank you for the interview. If I do not hear from you by Monday, I will accept the job at Norwood.",
      "Thank you for the interview. I have to accept the other offer by Monday, so please decide.",
    ])
  func thanks(body: String) throws {
    #expect(try kind(letter(body)) == .thankYou)
  }

  @Test(
    "is an answer to a rejection",
    arguments: [
      "Thank you for letting me know. I wish you success with the new colleague.",
      "I am disappointed, but I enjoyed meeting the team, and I would like to hear of other openings.",
      "Thank you for informing me of your decision to hire somebody else.",
      "Although I was not selected, I learned much from the talks with you.",
      "Thank you for the interview. Someone else got the job, I hear; I'd still love to join one day.",
      "I enjoyed the talk, and am sorry that you chose to go in another direction.",
      "I was sorry to hear that you chose another candidate. Thank you for your time in the interview.",
      "Thanks for telling me that the team has decided to go with someone else. Please keep me in mind.",
      "I do not understand your decision to pursue others. Please reconsider; my interview went well.",
      "You have decided not to move forward with me. I ask you to reconsider, since I am the best for the job.",
      "Could you give me some feedback on my interview? It would help me with the next one.",
      "Thank you for your update. I hope that our ways cross again in a future role.",
      "Thank you for letting me know of your decision, and for the interview. I enjoyed meeting you and your team.",
      "Thank you for letting me know, and for the chance to interview. If another opening comes up, I would be glad.",
      "Thank you for considering me. I had hoped for another outcome, and hope that our paths cross again.",
      "Thank you for the chance to interview and for letting me know about your choice. Our meeting went well, I felt.",
      "I appreciated your call this morning; it is hard to give bad news. I would have loved to work with the weavers.",
      "Thank you for your note, and for three good talks before it. I had hoped for different news, of course.",
      "I see why you preferred someone who knows the mill. Thank you for the visit, and think of me when you grow.",
      "Thank you for taking the trouble to call. You had to choose between five of us, and I do not envy you.",
      "Thanks for calling to tell me that you gave the job to Monica. I loved meeting all of you.",
      "Thank you for your call yesterday. I would have preferred another outcome, but good luck with the launch.",
      "I appreciate your considering me for the role. While I'm sorry it did not work out, I learned much from our talks.",
      "Thank you for the interview in May. I understand that you are going in another direction.",
      "I understand the post went to an internal candidate. Thank you for seeing me and for the conversation.",
      "It was a pleasure to meet you. This was not the answer I was hoping for, but no hard feelings.",
      "Thank you for your email. I am a little sad, but somebody with a kiln of her own was the better choice.",
      "I appreciate your calling me yourself. Naturally I feel let down, and whoever you picked is lucky.",
      "I thank you for your mail. It makes me sad, but I understand. If you look again for somebody, I will be ready.",
      "That isn't the answer I was hoping for. Thank you for the trial shift all the same.",
      "I can't win them all! If a chair at the salon ever opens up, I'd come running.",
      "Thank you for the tour in May. Could you tell me where my lesson fell short, so that I do better next time?",
      "I have read your decision. The person whom you chose is in for a good time with the weavers.",
      "I read that the post has been filled. I enjoyed the talk and would be glad to hear of a later one.",
    ])
  func rejection(body: String) throws {
    #expect(try kind(letter(body)) == .rejection)
  }

  @Test(
    "is a question about the status",
    arguments: [
      "I am checking in on the clerk position that we talked about two weeks ago.",
      "I am writing to ask whether you have made any progress with the vacancy. Thank you for the tour of the mill.",
      "I write to inquire about the status of the organist search. Thank you for the interview on May 3.",
      "I hope all is well. I was wondering how the process is going, and I am still very interested.",
      "Thank you again for the visit in March. I wanted to follow up to see whether the committee has met.",
      "We met on 3 May. Could you give me an idea of when a decision is likely? I remain keen on the post.",
      "Is there any update on the hiring process? Thank you for your time.",
      "I wanted to follow up on my interview of May 3. Could you tell me where things stand?",
      "I have not heard back since our meeting and would be glad of a word.",
      "When you have a moment, could you share the status of my application? I enjoyed our interview very much.",
      "It has been three weeks since we spoke. I am still keen on the role.",
      "I am following up about the teaching position. I know that these things take time, so there is no hurry.",
      "Might I ask politely whether there are any updates on the search?",
      "I am reaching out again about the buyer role. A decision was expected on Friday.",
      "I enjoyed speaking with you on May 4. May I ask whether you are still planning to fill the post?",
      "I saw you two weeks ago for the mill post, and have still not heard anything.",
      "Two weeks ago today we sat in your office. I am still hoping to work on it; do you know when you will decide?",
      "Since we spoke on the 3rd I have thought much of the herd. May I ask how the selection is going?",
      "It is now three weeks since my interview, and I would be grateful to know how matters stand.",
      "I'm checking whether the board has had a chance to talk about the opening. No rush at all on my end.",
      "I interviewed with you on March 2 for the night desk. Is the position still open?",
      "Thank you for seeing me in May. Have you come to a conclusion about the night desk?",
      "You said that you would ring after the fair. I'd like to know where I stand, either way.",
      "I was told that I'd get a call, and that week has now passed. Let me know what's going on with the job.",
      "Did you fill the post, or am I still in the mix? I only need to plan my shifts.",
      "I allow myself to ask how it stands with the position. Five weeks have gone by since our talk.",
      "I appreciate that such matters take time. Has the search been concluded?",
      "Has the board had a chance to decide yet? I am still keen on the post.",
    ])
  func status(body: String) throws {
    #expect(try kind(letter(body)) == .status)
  }

  @Test(
    "is something else",
    arguments: [
      "I am delighted to accept the offer, and I will start on the first of June.",
      "Thank you for the interview. I have taken another job and must withdraw my application.",
      "Thank you for introducing me to Grace at the harbor office. We talk on Monday.",
      "Thank you for the informational interview. Your account of the trade was an eye-opener.",
      "Thank you for talking with me about your work as a surveyor. I will call the people you recommended.",
      "It was a pleasure to meet you at the fair. I hope to be invited to interview with the company.",
      "Thanks for your advice on evening classes. I'll keep you posted on how they go, and I enjoyed our chat.",
      "Thank you for referring me to the warden.",
      "I am pleased to accept your generous offer. Thank you for the interviews and your time.",
      "I am writing to apply for the post of clerk. You will find my papers below.",
      "Thursday at nine works well for me for the interview. Is there a gate code?",
      "I am sorry to ask, but could we reschedule our interview on Friday?",
      "Thank you for your offer. I have decided to accept a position elsewhere.",
      "Thank you for the jam. It did not last until Sunday.",
      "The signed copy is attached, and I start on Monday. Thank you for an interview among friends.",
      "Thank you for offering me the post. I have decided to stay with my present school.",
      "I can't make it to our interview on Thursday. Would Friday morning suit you instead?",
      "Thanks for letting me pick your brain about the trade. I'll let you know how it goes.",
      "Your ad describes the work I do now. My resume is enclosed, and I would welcome the chance to meet with you.",
      "I've got an interview at the college on Tuesday. Would you mind if I put you down as a reference?",
      "I will be leaving my post as a clerk on June 30. Please accept this as my notice.",
      "The invoice for the wool is below, and is due in thirty days.",
    ])
  func other(body: String) throws {
    #expect(try kind(letter(body)) == .other)
  }

  @Test(
    "is something else where the text is no letter",
    arguments: ["Milk, bread, stamps.\n", "The printer is out of ink.\n"])
  func snippet(text: String) throws {
    #expect(try kind(text) == .other)
  }
}
