import Foundation
import ReportingKit
import Store
import TestSupport
import Testing

@testable import Office

/// A start compares the ledger with the journal from where the last one stopped, and misses nothing by that.
struct LedgerKeepingTests {
    private let folder: TemporaryFolder
    private let store: ReportStore
    private let keeping: LedgerKeeping
    private let journal: ArchiveJournal
    private let november = Date(timeIntervalSince1970: 1_764_000_000)

    init() throws {
        folder = try TemporaryFolder("keeping")
        store = try ReportStore(path: folder.url.appending(path: "baocaod.sqlite").path, rules: nil)
        let archive = folder.url.appending(path: "archive", directoryHint: .isDirectory)
        try FileManager.default.createDirectory(at: archive, withIntermediateDirectories: true)
        keeping = LedgerKeeping(store, archive: archive)
        journal = ArchiveJournal(archive: archive)
    }

    private func place(_ month: String) -> URL { folder.url.appending(path: "archive/journal/\(month).jsonl") }

    @discardableResult
    private func enter(_ number: Int, _ state: FileState = .returned) throws -> Int64 {
        let file = ReceivedFile(
            name: "tệp \(number).csv", sha256: String(repeating: "\(number % 10)", count: 64), byteCount: number,
            folder: nil, receivedAt: november)
        return try store.enter(file, state: state).id
    }

    private func names() throws -> [String] {
        var names: [String] = []
        try journal.forEach(
            { if case .file(let event) = $0 { names.append(event.record.name) } },
            unreadable: { names.append("\($0):\($1)") })
        return names
    }

    private func catchUp(months: Double = 0, anew: Bool = false) throws -> Int {
        try keeping.catchUp(now: november.addingTimeInterval(months * 31 * 86_400), anew: anew)
    }

    @Test func whatAFormerStartComparedIsNotComparedAgain() throws {
        for number in 1...3 { try enter(number) }
        #expect(try catchUp() == 3)
        #expect(try catchUp() == 0)
        try change("tệp 1", to: "tệp X")
        #expect(try catchUp() == 0)
        try enter(4)
        #expect(try catchUp(months: 1) == 1)
        #expect(try names() == ["2025-11.jsonl:1", "tệp 2.csv", "tệp 3.csv", "tệp 4.csv"])
        // All is compared where a store was built or copied.
        #expect(try catchUp(months: 1, anew: true) == 1)
        #expect(try names().last == "tệp 1.csv")
    }

    @Test func theMarkIsKeptOnlyWhenItMoved() throws {
        try enter(1)
        _ = try catchUp()
        _ = try catchUp()
        let (mark, version) = (try store.journalMark(), try store.version)
        #expect(mark != nil)
        #expect(try catchUp() == 0)
        #expect(try store.journalMark() == mark)
        #expect(try store.version == version)
    }

    @Test func theFirstStartLeavesAMarkBehindWhatItWrote() throws {
        for number in 1...3 { try enter(number) }
        _ = try catchUp()
        let mark = try #require(try JournalMark.stored(in: store, for: journal))
        #expect(mark.ledger == LedgerReach(row: 3, open: []))
        #expect(mark.place.offset == (try Data(contentsOf: place("2025-11")).count))
        #expect(mark.known.files.isEmpty)
    }

    @Test(arguments: [FileState.taken, .processing, .kept])
    func aFileThatWasOpenBeforeTheMarkIsComparedAgain(state: FileState) throws {
        let open = try enter(1, state)
        try enter(2)
        _ = try catchUp()
        try enter(3)
        #expect(try catchUp() == 1)
        try store.setState(.returned, of: open, reason: "file.gone")
        #expect(try catchUp() == 1)
        #expect(try names().last == "tệp 1.csv")
        #expect(try catchUp() == 0)
    }

    @Test func aJournalThatWasCutIsComparedFromItsBeginning() throws {
        for number in 1...3 { try enter(number) }
        _ = try catchUp()
        _ = try catchUp()
        let bytes = try Data(contentsOf: place("2025-11"))
        let last = try #require(bytes.split(separator: UInt8(ascii: "\n")).last)
        try bytes.dropLast(last.count + 1).write(to: place("2025-11"))
        #expect(try catchUp() == 1)
        #expect(try names() == ["tệp 1.csv", "tệp 2.csv", "tệp 3.csv"])
    }

    @Test func aJournalThatIsAnotherOneIsComparedFromItsBeginning() throws {
        try enter(1)
        _ = try catchUp()
        try enter(2)
        _ = try catchUp(months: 2)
        _ = try catchUp(months: 2)
        try FileManager.default.removeItem(at: place("2025-11"))
        #expect(try catchUp(months: 2) == 1)
        #expect(try names() == ["tệp 2.csv", "tệp 1.csv"])
        try FileManager.default.removeItem(at: folder.url.appending(path: "archive/journal"))
        #expect(try catchUp(months: 2) == 2)
    }

    @Test func aFormerStoreThatWasPutBackBelowAnEmptyOneIsWrittenAgain() throws {
        for number in 1...2 { try enter(number) }
        _ = try catchUp()
        _ = try catchUp()
        try journal.append([.storeBegun(at: november.timeIntervalSince1970)], now: november)
        #expect(try catchUp() == 2)
        #expect(try names() == ["tệp 1.csv", "tệp 2.csv", "tệp 1.csv", "tệp 2.csv"])
        #expect(try catchUp() == 0)
    }

    @Test func aMarkOfAnotherVersionOrWithoutSenseIsPassedOver() throws {
        try enter(1)
        _ = try catchUp()
        _ = try catchUp()
        let mark = try #require(try store.journalMark())
        try change("tệp 1", to: "tệp X")
        let text = try #require(String(data: mark, encoding: .utf8))
        let other = text.replacing("\"version\":\"\(ProgramVersion.text)\"", with: "\"version\":\"0.0.1\"")
        #expect(other != text)
        try store.keepJournalMark(Data(other.utf8))
        #expect(try catchUp() == 1)
        try store.keepJournalMark(Data("{".utf8))
        #expect(try catchUp() == 0)
    }

    /// Whatever happens between starts: what a start leaves is what a whole comparison leaves.
    @Test(arguments: 0..<12)
    func noOrderOfEventsHidesAFile(seed: Int) throws {
        let year = try #require(Period(id: "2025"))
        var random = SeededGenerator(seed: UInt64(seed))
        var open: [Int64] = []
        var number = 0
        var months = 0.0
        for _ in 0..<60 {
            switch Int.random(in: 0..<10, using: &random) {
            case 0..<4:
                number += 1
                let states: [FileState] = [.taken, .processing, .kept, .returned, .duplicate]
                let state = states.randomElement(using: &random) ?? .taken
                let row = try enter(number, state)
                if state != .returned, state != .duplicate { open.append(row) }
            case 4..<6:
                guard let index = open.indices.randomElement(using: &random) else { continue }
                let states: [FileState] = [.kept, .taken, .returned, .accepted]
                let state = states.randomElement(using: &random) ?? .kept
                try store.setState(state, of: open[index])
                if state == .returned || state == .accepted { open.remove(at: index) }
            case 6: months += 1
            case 7:
                try journal.append(
                    [
                        .warning(
                            WarningEvent(
                                AcceptedWarning(
                                    finding: "\(number)", period: year, reason: "", name: "", at: november)))
                    ],
                    now: november)
            default:
                _ = try catchUp(months: months)
                #expect(try missing() == 0)
            }
        }
        _ = try catchUp(months: months)
        #expect(try missing() == 0)
    }

    /// How many decisions of the whole ledger the whole journal lacks.
    private func missing() throws -> Int {
        var known = JournalKnowledge()
        try journal.forEach({ known.add($0) }, unreadable: { _, _ in })
        var count = 0
        try store.forEachRecord { if !known.files.contains(JournalKnowledge.key($0)) { count += 1 } }
        return count
    }

    private func change(_ text: String, to other: String) throws {
        var bytes = try Data(contentsOf: place("2025-11"))
        bytes.replaceSubrange(try #require(bytes.firstRange(of: Data(text.utf8))), with: Data(other.utf8))
        try bytes.write(to: place("2025-11"))
    }
}
