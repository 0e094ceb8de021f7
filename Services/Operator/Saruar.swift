import ArgumentParser

/// The operator's command: everything that a person or a script asks of a running system.
@main
struct Saruar: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "saruar",
    abstract: "Operates the accelerator's workers: their store, their queues, their clock.",
    discussion: """
      A first walk through a fresh stack (`deploy/local up`):

        # try it in January 2020: announce a season, send an application
        saruar clock set 2020-01-15T09:00
        saruar example season.announce | saruar publish --wait
        saruar example application.submit | saruar publish --wait
        # that application with its history; lanes, queues and seasons
        saruar show AST-2020-0001
        saruar status
        # prove that nothing was lost or doubled
        saruar audit

      The servers are named by SARUAR_AMQP_URL and SARUAR_POSTGRES_URL, the region by SARUAR_REGION; \
      `eval "$(deploy/local env)"` sets all three for the local stack.

      Results go to standard output, progress and troubles to standard error; --json gives results to programs.
      Exit status: 0 all well; 1 a server failed, an answer is missing or a check found a breach; \
      2 everything was answered but not everything accepted (publish --wait); 64 the command line is wrong.
      """,
    subcommands: [
      Migrate.self, DeclareTopology.self, Status.self, Publish.self, ShowOutcome.self, ShowApplication.self, ClockCommand.self,
      ParkedMessages.self, RejectedMessages.self, Letters.self, ShowSchema.self, ShowExample.self, Rehearse.self, RunAudit.self,
      VerifyCertificate.self, ExportCertificates.self, ShowIssuer.self, WriteSeason.self, ShowAgreement.self,
    ])
}
