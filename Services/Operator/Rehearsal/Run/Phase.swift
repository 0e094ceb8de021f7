/// One part of the season: it plans what is certain from the beginning, and what depends on others by thoughts at fixed moments.
protocol Phase {
  /// Puts everything on the agenda that the phase will do, or will then think about.
  func plan(_ agenda: inout Agenda)
}
