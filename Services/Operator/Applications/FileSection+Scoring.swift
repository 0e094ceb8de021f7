/// What scoring keeps: the defence, its ballots and what they came to (rulebook 4).
extension FileSection {
  static let scoring = [
    FileSection(
      "presentation", ["presented", "minutes", "slides", "videoSeconds", "participants", "reason", "recordedAt"],
      """
      select presentation || jsonb_build_object('participants', jsonb_array_length(presentation -> 'participants'),
        'people', presentation -> 'participants') as row
      from scoring.project where region = $1 and number = $2 and presentation is not null
      """),
    FileSection(
      "ballots",
      ["juror", "name", "group", "socialEffect", "programmeFit", "sustainability", "teamAbility", "teamRating", "total", "version"],
      """
      select jsonb_build_object('juror', b.juror, 'name', seat ->> 'fullName', 'group', seat ->> 'group', 'version', b.version,
        'socialEffect', b.social_effect, 'programmeFit', b.programme_fit, 'sustainability', b.sustainability, 'teamAbility', b.team_ability,
        'teamRating', b.team_rating,
        'total', b.social_effect + b.programme_fit + b.sustainability + b.team_ability + b.team_rating) as row
      from scoring.ballot b
      left join scoring.season s on s.region = b.region and s.season = b.season
      left join lateral jsonb_array_elements((s.jury -> 'jurors') || (s.jury -> 'reserves')) as seat on seat ->> 'juror' = b.juror
      where b.region = $1 and b.number = $2 and b.is_current order by b.juror
      """),
    FileSection(
      "protocol", ["protocol", "total", "band", "passed", "leftOut", "closedAt"],
      """
      select jsonb_build_object('protocol', p.protocol, 'closedAt', p.closed_at, 'hash', encode(p.hash, 'hex'),
        'passMark', p.closed -> 'passMark', 'total', line -> 'total', 'band', line -> 'band', 'passed', line -> 'passed',
        'leftOut', absent -> 'reason') as row
      from scoring.protocol p
      left join lateral jsonb_array_elements(p.closed -> 'projects') as line on line ->> 'number' = $2
      left join lateral jsonb_array_elements(p.closed -> 'leftOut') as absent on absent ->> 'number' = $2
      where p.region = $1 and (line is not null or absent is not null) order by p.protocol
      """),
    FileSection(
      "diagnoses", ["version", "maturity", "recordedAt"],
      """
      select recorded || jsonb_build_object('version', version) as row
      from scoring.diagnosis where region = $1 and number = $2 order by version
      """),
    FileSection(
      "assessments", ["expert", "total", "recommended", "version"],
      """
      select assessed || jsonb_build_object('expert', expert, 'version', version, 'total', total, 'recommended', recommended) as row
      from scoring.assessment where region = $1 and number = $2 order by expert, version
      """),
  ]
}
