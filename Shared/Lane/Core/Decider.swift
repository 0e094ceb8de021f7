package import AMQP
internal import Contracts
internal import Programme

/// What a batch comes to: one transaction, and what goes out behind it.
package struct Decided<Service: LaneService> {
  package var plan: CommitPlan<Service.State>
  package var outgoing: [Outgoing] = []
  /// Questions to the lane itself, answered behind everything else.
  var echoes: [Input<Service.Command>] = []
  /// An outcome is sent again: no row of this batch remembers that.
  var repeats = false
  /// It sets a message aside that failed alone.
  var setsAside = false

  /// Recovery would not send all of it again, so its deliveries are acknowledged only when the broker has confirmed the answers.
  var answersUnjournaled: Bool { repeats || !echoes.isEmpty }
}

/// Turns a batch and the state it was loaded with into one transaction and the messages that follow it. Pure.
struct Decider<Service: LaneService> {
  let service: Service
  let settings: LaneSettings
  /// Who tells the lane's events; those that answer for another region name that one.
  let origin: Origin

  init(service: Service, settings: LaneSettings) {
    self.service = service
    self.settings = settings
    self.origin = Origin(settings.service, region: settings.region.rawValue, consumer: settings.queue)
  }

  var nothingToLoad: LoadRequest<Service.Keys> {
    LoadRequest(identities: [], orderingKeys: [], suspects: [], keys: service.noKeys)
  }

  func attempts(of key: String) -> LoadRequest<Service.Keys> {
    LoadRequest(identities: [], orderingKeys: [], suspects: [key], keys: service.noKeys)
  }

  func request(for batch: Batch<Service.Command>) -> LoadRequest<Service.Keys> {
    var request = nothingToLoad
    request.identities = batch.reused
    for input in batch.inputs {
      if input.isJournaled { request.identities.append(input.identity) }
      guard case .command(let command, _) = input.content else { continue }
      if let key = input.orderingKey { request.orderingKeys.append(key) }
      service.touch(&request.keys, by: command, input.context)
    }
    return request
  }

  /// Ids that the journal knows with other content: their reuse may be remembered too, so that it is answered once.
  func reused(in batch: Batch<Service.Command>, on loaded: Loaded<Service.State>) -> [MessageIdentity] {
    guard !loaded.journal.isEmpty, !batch.isParked else { return [] }
    return batch.inputs.compactMap { input in
      guard let memory = loaded.journal[input.identity], memory.fingerprint != input.fingerprint else { return nil }
      return input.identity.reused(fingerprint: input.fingerprint)
    }
  }

  /// Decides message by message, in order. A throw means that our own code failed on one of them.
  func decide(_ batch: Batch<Service.Command>, on loaded: Loaded<Service.State>, number: Int64) throws -> Decided<Service> {
    var run = DecisionRun(decider: self, batch: batch, number: number, now: loaded.now, loaded: loaded)
    // Beside the run, not in it: the rules read it in place, where a copy would make every change copy its dictionaries.
    var state = loaded.state
    for index in batch.inputs.indices {
      try run.decide(batch.inputs[index], on: &state)
      if batch.isTimers, run.mustYield(before: index + 1) { break }
    }
    return run.finish(saving: state)
  }

  /// Sets one message aside after it failed alone.
  func park(
    _ input: Input<Service.Command>, of batch: Batch<Service.Command>, error: String, number: Int64, at now: Instant
  ) throws -> Decided<Service> {
    var run = DecisionRun(decider: self, batch: batch, number: number, now: now)
    try run.setAside(input, error: error)
    return run.finish(saving: nil)
  }

  /// The answers to echoes: what this lane has handled, behind all its earlier outputs.
  func echoes(for inputs: [Input<Service.Command>], _ receipt: CommitReceipt, at now: Instant) throws -> [Outgoing] {
    try inputs.compactMap { input in
      guard let replyTo = input.replyTo, case .echo(let round) = input.content else { return nil }
      let echoed = LaneEchoed(lane: settings.queue, handled: Int(receipt.handled), parked: Int(receipt.parked), round: round)
      let produced = try Answer(to: input, by: origin, at: now).produce(echoed, ordinal: 0, isOutcome: true)
      return produced.outgoing(exchange: "", routingKey: replyTo, correlationID: input.correlationID, traceparent: input.traceparent)
    }
  }
}
