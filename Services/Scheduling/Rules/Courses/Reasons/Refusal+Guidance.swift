internal import Contracts
internal import Programme

/// Why a pair does not form or part, or a plan is not drafted or signed (rulebook 2, 3.1, 3.2).
extension Refusal {
  static func notAMentor(_ expert: Identifier) -> Refusal {
    Refusal(
      "not-a-mentor", kk: "«\(expert)» ментор ретінде тіркелмеген.", ru: "«\(expert)» не зарегистрирован(а) как ментор.")
  }

  static func mentorIsFull(_ capacity: Int) -> Refusal {
    Refusal(
      "mentor-is-full", kk: "Ментор \(capacity) жобадан артық жетекшілік етпейді, бос орын жоқ.",
      ru: "Ментор сопровождает не больше проектов, чем \(capacity), и свободного места нет.")
  }

  static func alreadyPaired(_ number: ApplicationNumber) -> Refusal {
    Refusal("already-paired", kk: "\(number) жобасының менторы бар.", ru: "У проекта \(number) уже есть ментор.")
  }

  static let alreadyProposed = Refusal(
    "already-proposed", kk: "Бұл ұсыныс жіберілген, жауап күтіңіз.", ru: "Это предложение уже сделано, дождитесь ответа.")

  static let notProposed = Refusal(
    "not-proposed", kk: "Жауап беретін ұсыныс жоқ.", ru: "Нет предложения, на которое можно ответить.")

  static let notAsked = Refusal(
    "not-asked", kk: "Ұсынысқа тек екінші тарап жауап береді.", ru: "На предложение отвечает только другая сторона.")

  static let beforeSecondSession = Refusal(
    "before-second-session", kk: "Ментор-менти жұбы екінші нұсқау сессиясы кезінде немесе одан кейін құрылады.",
    ru: "Пара ментор-менти образуется в ходе второй установочной сессии или после неё.")

  static let notAPair = Refusal(
    "not-a-pair", kk: "Бұл жоба мен ментор жұп емес.", ru: "Этот проект и ментор не образуют пару.")

  static func noMentor(_ number: ApplicationNumber) -> Refusal {
    Refusal(
      "no-mentor", kk: "\(number) жобасының менторы жоқ: жеке жоспарды қатысушы ментормен бірге жасайды.",
      ru: "У проекта \(number) нет ментора: индивидуальный план составляют участник и ментор.")
  }

  static func dueInThePast(_ due: LocalDate) -> Refusal {
    Refusal(
      "in-the-past", kk: "Міндеттің мерзімі өтіп кетті: \(due.forPeople).", ru: "Срок задачи уже прошёл: \(due.forPeople).")
  }

  static let planUnchanged = Refusal(
    "unchanged", kk: "Жоспар өзгермеген: алдыңғы нұсқасы қол қоюға дайын.", ru: "План не изменился: прежняя редакция готова к подписанию.")

  static let noPlan = Refusal(
    "no-plan", kk: "Жеке жоспар әлі жасалмаған.", ru: "Индивидуальный план ещё не составлен.")

  static func otherDraft(_ revision: Int) -> Refusal {
    Refusal(
      "other-draft", kk: "Жоспардың жаңа нұсқасы бар (№ \(revision)). Соны қарап, соған қол қойыңыз.",
      ru: "Есть более новая редакция плана (№ \(revision)). Прочтите и подпишите её.")
  }

  static let signedAlready = Refusal(
    "already-signed", kk: "Бұл тарап жоспардың осы нұсқасына қол қойған.", ru: "Эта сторона уже подписала эту редакцию плана.")

  static func notTheSigner(_ name: String) -> Refusal {
    Refusal(
      "not-the-signer", kk: "\(name) бұл рөлде қол қоя алмайды.", ru: "\(name) не может подписать план в этой роли.")
  }
}
