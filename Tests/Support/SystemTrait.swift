package import Testing

/// A test with processes and servers of its own: it takes a slot first, and may block.
///
/// The slot is taken outside the time limit, which counts from the moment the test really begins.
package struct SystemTrait: TestTrait, SuiteTrait, TestScoping {
  package let isRecursive = true

  package func scopeProvider(for test: Test, testCase: Test.Case?) -> SystemTrait? {
    test.isSuite || testCase != nil ? nil : self
  }

  package func provideScope(for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void) async throws {
    await Slots.shared.enter()
    do {
      try await withTaskExecutorPreference(ThreadExecutor.shared) { try await function() }
    } catch {
      await Slots.shared.leave()
      throw error
    }
    await Slots.shared.leave()
  }
}

extension Trait where Self == SystemTrait {
  /// Runs the test on a thread of its own, a few tests at a time.
  package static var system: Self { SystemTrait() }
}
