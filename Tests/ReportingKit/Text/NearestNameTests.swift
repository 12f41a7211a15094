import Testing

@testable import ReportingKit

struct NearestNameTests {
    @Test func theNearestIsAsked() {
        #expect(
            NearestName.question(for: "incomming", among: ["outgoing", "incoming"]) == "did you mean \"incoming\"?")
        #expect(NearestName.question(for: "xyz", among: ["outgoing", "incoming"]) == nil)
    }

    @Test func ofEquallyNearOnesTheFirstIsTaken() {
        #expect(NearestName.of("ac", among: ["ab", "aa"], limit: 1) { $0 } == "ab")
        #expect(NearestName.of("ac", among: ["ab", "aa"]) == "aa")
    }
}
