import Testing

@testable import Threading

struct AwaitedTests {
    private struct Refused: Error {}

    @Test func givesTheTasksResult() throws {
        #expect(
            try Awaited.value(on: Lane("test")) {
                await Task.yield(); return 7
            } == 7)
    }

    @Test func throwsItsError() {
        #expect(throws: Refused.self) { try Awaited.value(on: Lane("test")) { throw Refused() } }
    }
}
