extension Track {
  package var label: LocalizedText {
    switch self {
    case .registered: LocalizedText(kk: "өтінім тіркелді", ru: "заявка зарегистрирована")
    case .preselected: LocalizedText(kk: "алдын ала іріктеуден өтті", ru: "прошёл предварительный отбор")
    case .interviewed: LocalizedText(kk: "алғашқы әңгімелесуден өтті", ru: "прошёл первичное собеседование")
    case .admitted: LocalizedText(kk: "акселерация алды кезеңіне қабылданды", ru: "принят в пре-акселерацию")
    case .defended: LocalizedText(kk: "жобаны қорғады", ru: "защитил проект")
    case .passed: LocalizedText(kk: "өту ұпайын алды", ru: "получил проходной балл")
    case .applied: LocalizedText(kk: "акселерацияға өтуге өтініш берді", ru: "подал заявление о переходе в акселерацию")
    case .accelerating: LocalizedText(kk: "акселерацияда", ru: "в акселерации")
    case .completed: LocalizedText(kk: "акселерацияны аяқтады", ru: "завершил акселерацию")
    case .readyToScale: ExitKind.readyToScale.label
    case .operational: ExitKind.operational.label
    case .project: ExitKind.project.label
    case .ambassador: LocalizedText(kk: "«Рухани жаңғыру» бренд-амбассадоры", ru: "бренд-амбассадор «Рухани жаңғыру»")
    case .declined: LocalizedText(kk: "өтінім қабылданбады", ru: "заявка отклонена")
    case .notAdmitted: LocalizedText(kk: "акселерация алды кезеңіне қабылданбады", ru: "не принят в пре-акселерацию")
    case .withdrawn: LocalizedText(kk: "қатысудан бас тартты", ru: "отказался от участия")
    case .excluded: LocalizedText(kk: "бағдарламадан шеттетілді", ru: "отстранён от участия в программе")
    case .notPassed: LocalizedText(kk: "өту ұпайын алмады", ru: "не получил проходной балл")
    case .lapsed: LocalizedText(kk: "өту мерзімін өткізіп алды", ru: "пропустил срок перехода")
    }
  }
}
