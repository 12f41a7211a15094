import Testing

@testable import Serving

struct BodyPaceTests {
    @Test func aFormHasThirtySeconds() {
        #expect(BodyPace.form.allows(1, after: .seconds(30)))
        #expect(!BodyPace.form.allows(1 << 20, after: .seconds(31)))
    }

    @Test func aFileMayBeSlowButMustNotTrickle() {
        #expect(BodyPace.file.allows(1, after: .seconds(60)))
        #expect(!BodyPace.file.allows(100, after: .seconds(70)))
        // A gibibyte over a line of two megabits a second takes more than an hour.
        #expect(BodyPace.file.allows(1 << 30, after: .seconds(4_300)))
        #expect(BodyPace.file.allows(4_000 << 10, after: .seconds(4_000)))
    }
}
