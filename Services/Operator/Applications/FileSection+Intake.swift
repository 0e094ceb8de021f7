/// What intake keeps (rulebook 1). Revisions and concepts stand here with size and hash instead of their bytes.
extension FileSection {
  static let intake = [
    FileSection(
      "revisions", ["revision", "receivedAt", "bytes", "contentHash"],
      """
      select jsonb_build_object('revision', revision, 'contentHash', encode(content_hash, 'hex'), 'receivedAt', received_at,
        'bytes', length(content)) as row
      from intake.revision where number = $2 order by revision
      """),
    FileSection(
      "interviews", ["round", "starts", "passed", "place", "recordedAt"],
      """
      select to_jsonb(i) - 'number' - 'recorded_at' || jsonb_build_object('recordedAt', recorded_at) as row
      from intake.interview i where number = $2 order by round
      """),
    FileSection(
      "concepts", ["version", "acceptedAt", "bytes", "conceptHash"],
      """
      select jsonb_build_object('version', version, 'conceptHash', encode(concept_hash, 'hex'), 'acceptedAt', accepted_at,
        'bytes', length(content)) as row
      from intake.concept where number = $2 order by version
      """),
    FileSection(
      "documents", ["kind", "version", "acceptedAt"],
      """
      select jsonb_build_object('kind', kind, 'version', version, 'acceptedAt', accepted_at, 'reference', reference) as row
      from intake.document where number = $2 order by accepted_at, kind
      """),
  ]
}
