import Foundation
import Glibc
import Testing

@testable import Intake

@Suite struct StateLockTests {
    private let started = Date(timeIntervalSince1970: 1_688_522_400)

    @Test func aSecondHolderIsRefusedAndToldWhoHoldsTheFolder() throws {
        let scratch = try Scratch()
        let lock = try StateLock(stateFolder: scratch.path, startedAt: started)
        let holder = "process \(getpid()) since 2023-07-05T02:00:00Z"
        let expected = IntakeError.stateHeld(path: scratch.path, by: holder)
        #expect(throws: expected) { try StateLock(stateFolder: scratch.path, startedAt: Date()) }
        #expect(expected.description == "\(scratch.path) is held by \(holder)")
        #expect(try StateLock.holder(ofStateFolder: scratch.path) == holder)
        withExtendedLifetime(lock) {}
    }

    @Test func theFolderIsFreeWhenItsHolderIsGone() throws {
        let scratch = try Scratch()
        do { _ = try StateLock(stateFolder: scratch.path, startedAt: started) }
        #expect(try StateLock.holder(ofStateFolder: scratch.path) == nil)
        _ = try StateLock(stateFolder: scratch.path, startedAt: started)
    }

    @Test func aFolderThatWasNeverHeldHasNoHolder() throws {
        #expect(try StateLock.holder(ofStateFolder: try Scratch().path) == nil)
    }

    @Test func aFolderThatIsNotThereIsAnError() {
        #expect(throws: IntakeError.system(.lock, path: "/nonexistent/state/lock", code: ENOENT)) {
            try StateLock(stateFolder: "/nonexistent/state", startedAt: Date())
        }
    }
}
