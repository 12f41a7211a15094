import Foundation
import ReportingKit
import TestSupport
import Testing

@testable import Store

/// What a comparison with the archive's journal reads of the ledger, from where the last one stopped.
@Suite(.onEachEngine) struct LedgerReachTests {
    private let folder: TemporaryFolder
    private let store: ReportStore

    init() throws {
        folder = try TemporaryFolder("reach")
        store = try openStore(folder.url.appending(path: "a.sqlite").path(percentEncoded: false), .office)
    }

    @discardableResult
    private func enter(_ name: String, _ state: FileState) throws -> Int64 {
        try store.enter(
            ReceivedFile(
                name: name, sha256: "hash of \(name)", byteCount: 1, folder: nil,
                receivedAt: Date(timeIntervalSince1970: 1_688_500_000)), state: state
        ).id
    }

    private func names(beyond reach: LedgerReach?) throws -> (names: [String], reach: LedgerReach) {
        var names: [String] = []
        let reach = try store.forEachRecord(beyond: reach) { names.append($0.name) }
        return (names, reach)
    }

    @Test func ofAnEmptyLedgerNothingIsRead() throws {
        let read = try names(beyond: nil)
        #expect(read.names == [])
        #expect(read.reach == LedgerReach(row: 0, open: []))
    }

    @Test func whatWasOpenAndWhatIsNewIsReadAgain() throws {
        try enter("a", .returned)
        let taken = try enter("b", .taken)
        let kept = try enter("c", .kept)
        let first = try names(beyond: nil)
        #expect(first.names == ["a", "c"])
        #expect(first.reach == LedgerReach(row: kept, open: [taken, kept]))
        try store.setState(.returned, of: taken)
        try enter("d", .duplicate)
        let last = try enter("e", .processing)
        let second = try names(beyond: first.reach)
        #expect(second.names == ["b", "c", "d"])
        #expect(second.reach == LedgerReach(row: last, open: [kept, last]))
        #expect(try names(beyond: LedgerReach(row: last, open: [])).names == [])
    }

    @Test func aMarkIsKeptAndTakesThePlaceOfTheFormer() throws {
        let key = try store.identifierKey()
        #expect(try store.journalMark() == nil)
        try store.keepJournalMark(Data("a".utf8))
        try store.keepJournalMark(Data([0, 255]))
        #expect(try store.journalMark() == Data([0, 255]))
        #expect(try store.identifierKey() == key)
    }
}
