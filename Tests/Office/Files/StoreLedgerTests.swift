import Foundation
import Intake
import ReportingKit
import Store
import TestSupport
import Testing

@testable import Office

@Suite struct StoreLedgerTests {
    private let scratch: TemporaryFolder
    private let store: ReportStore
    private let ledger: StoreLedger

    init() throws {
        scratch = try TemporaryFolder("ledger")
        store = try ReportStore(
            path: scratch.url.appending(path: "store.sqlite").path(percentEncoded: false), rules: nil)
        ledger = StoreLedger(store, inbox: FolderID("inbox"))
    }

    private func file(_ number: UInt64, folder: String = "inbox", subfolders: [String] = []) -> TakenFile {
        TakenFile(
            item: ItemID(number: number), folder: FolderID(folder), subfolders: subfolders, name: "a.csv", size: 3,
            hash: ContentHash(of: Array("abc".utf8)), takenAt: Date(timeIntervalSince1970: 1_688_522_400),
            contentPath: "/spool/a.csv")
    }

    @Test func anEnteredItemWaitsAndIsEnteredOnce() async throws {
        try await ledger.enter([file(1), file(2)])
        try await ledger.enter([file(2), file(3)])
        #expect(try store.entries().count == 3)
        #expect(
            try await ledger.entry(of: ItemID(number: 2))
                == ItemEntry(name: "a.csv", hash: ContentHash(of: Array("abc".utf8)), outcome: .waiting))
        #expect(try await ledger.entry(of: ItemID(number: 4)) == nil)
        #expect(try await ledger.newestItem() == ItemID(number: 3))
    }

    @Test(arguments: [
        (FileState.taken, ItemOutcome.waiting), (.processing, .waiting), (.accepted, .accepted),
        (.duplicate, .accepted), (.returned, .returned),
    ])
    func statesOfTheStoreAreOutcomes(_ state: FileState, _ outcome: ItemOutcome) async throws {
        try await ledger.enter([file(7)])
        let row = try #require(try store.entry(item: "0000000000000007"))
        try store.setState(state, of: row.id)
        #expect(try await ledger.entry(of: ItemID(number: 7))?.outcome == outcome)
    }

    @Test(
        arguments: [
            ("inbox", [], nil), ("inbox", ["2023-H1"], "2023-H1"), ("rung", [], "rung"),
            ("rung", ["xã Bình An", "lần 2"], "rung/xã Bình An/lần 2"), ("unknown", [], nil),
        ] as [(String, [String], String?)])
    func theFolderIsTheModulesAndTheOfficersOwn(_ folder: String, _ subfolders: [String], _ expected: String?) {
        #expect(ledger.receivedFile(file(1, folder: folder, subfolders: subfolders)).folder == expected)
    }

    @Test func anEmptyLedgerHasNoNewestItem() async throws {
        #expect(try await ledger.newestItem() == nil)
    }
}
