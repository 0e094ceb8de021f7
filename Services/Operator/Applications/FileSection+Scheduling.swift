/// What scheduling keeps: who guides the project, its plan, where it was (rulebook 2, 3).
extension FileSection {
  static let scheduling = [
    FileSection(
      "pairs", ["mentor", "name", "stage", "proposedBy", "formedAt", "closedAt", "reason"],
      """
      select jsonb_build_object('mentor', p.mentor, 'name', e.person ->> 'fullName', 'stage', p.stage, 'proposedBy', p.proposed_by,
        'proposedAt', p.proposed_at, 'formedAt', p.formed_at, 'closedAt', p.closed_at, 'reason', p.reason) as row
      from scheduling.pair p left join scheduling.expert e on e.region = p.region and e.expert = p.mentor
      where p.region = $1 and p.number = $2 order by p.proposed_at, p.mentor
      """),
    // The tasks that both have signed, else those of the latest draft.
    FileSection(
      "plan", ["taskId", "task", "due", "isDone", "isSigned"],
      """
      select task || jsonb_build_object('revision', p.revision, 'isDone', a.done_tasks ? (task ->> 'taskId'),
        'isSigned', p.participant_signed_at is not null and p.mentor_signed_at is not null) as row
      from (select * from scheduling.plan where region = $1 and number = $2
            order by participant_signed_at is not null and mentor_signed_at is not null desc, revision desc limit 1) p
      join intake.application a using (number), jsonb_array_elements(p.drafted -> 'rows') with ordinality as plan (task, place)
      order by place
      """),
    FileSection(
      "sessions", ["kind", "starts", "title", "present"],
      """
      select jsonb_build_object('session', session, 'kind', kind, 'starts', starts, 'title', scheduled #>> '{title,ru}', 'present', present) as row
      from (
        select session, kind, starts, starts_at, scheduled, case
            when attendance is null then null
            when attendance -> 'attended' ? $2 then true
            when attendance -> 'absent' ? $2 then false end as present
        from scheduling.session where region = $1 and not is_cancelled) as held
      where present is not null order by starts_at
      """),
    FileSection(
      "consultations", ["consultation", "starts", "expert", "status", "questions", "feedback"],
      """
      select jsonb_build_object('consultation', c.consultation, 'starts', c.starts, 'expert', coalesce(e.person ->> 'fullName', c.expert),
        'status', c.status, 'initiator', c.initiator, 'questions', jsonb_array_length(c.agenda), 'agenda', c.agenda, 'feedback', c.feedback,
        'answers', (select count(*) from scheduling.survey s
                    where s.region = c.region and s.consultation = c.consultation and s.answered_at is not null)) as row
      from scheduling.consultation c left join scheduling.expert e on e.region = c.region and e.expert = c.expert
      where c.region = $1 and c.numbers ? $2 order by c.starts_at
      """),
    FileSection(
      "characteristics", ["role", "author", "rating", "text"],
      """
      select jsonb_build_object('role', role, 'author', author, 'rating', submitted -> 'rating', 'text', submitted -> 'text') as row
      from scheduling.characteristic where region = $1 and number = $2 order by role, author
      """),
  ]
}
