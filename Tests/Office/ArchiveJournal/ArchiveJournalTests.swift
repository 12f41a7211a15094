import Foundation
import Intake
import Store
import TestSupport
import Testing

@testable import Office

struct ArchiveJournalTests {
    private let folder: TemporaryFolder
    private let journal: ArchiveJournal
    private let november = Date(timeIntervalSince1970: 1_764_000_000)

    init() throws {
        folder = try TemporaryFolder("journal")
        journal = ArchiveJournal(archive: folder.url)
    }

    private var file: URL { folder.url.appending(path: "journal/2025-11.jsonl") }

    private func accepted(_ number: Int, findings: [String] = []) -> JournalEvent {
        .file(
            FileEvent(
                record: LedgerRecord(
                    row: Int64(number), item: "00000000000000\(10 + number)", name: "xã \(number) \"a\"/b.xlsx",
                    sha256: String(repeating: "\(number % 10)", count: 64), byteCount: 10, folder: "digitization",
                    receivedAt: 1_764_000_000.123456, state: .accepted, reason: nil, order: Int64(number),
                    findings: findings), reduced: number == 2 ? "r" : nil, counted: number == 2 ? "c" : nil))
    }

    private func read() throws -> (events: [JournalEvent], unreadable: [String]) {
        var (events, unreadable): ([JournalEvent], [String]) = ([], [])
        try journal.forEach({ events.append($0) }, unreadable: { unreadable.append("\($0):\($1)") })
        return (events, unreadable)
    }

    @Test func everyKindOfEventComesBackAsItWas() throws {
        let events: [JournalEvent] = [
            accepted(1, findings: [#"{"code":"a\nb"}"#]), accepted(2),
            .warning(
                WarningEvent(
                    AcceptedWarning(
                        finding: "0123456789abcdef", period: try #require(.init(id: "2023-H1")), reason: "vì\nvậy",
                        name: "Trần B", at: november))),
            .issued(
                IssuedEvent(
                    period: "2023-H1", copy: 1, number: "85/BC-UBND", date: "2023-07-10", signer: "A", at: 1.5,
                    through: 7, layout: #"{"a":"b"}"#, template: "t", document: "d", workbook: "w",
                    open: OpenFindings(name: "C", reason: "gửi\nsau", findings: ["0123456789abcdef"]))),
            .reopened(ReopenedEvent(period: "2023-H1", issuedAt: 1.5, at: 2.25, name: "B", reason: "c")),
            .setAside(sha256: "ab", why: "missing"), .storeBegun(at: 3.125),
        ]
        try journal.append(Array(events.prefix(3)), now: november)
        try journal.append(Array(events.dropFirst(3)), now: november)
        #expect(try read().events == events)
        #expect(try read().unreadable == [])
    }

    @Test func anotherProgramCanReadEachLineAsJSON() throws {
        try journal.append([accepted(1)], now: november)
        let line = try #require(try String(contentsOf: file, encoding: .utf8).split(separator: "\n").first)
        let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
        #expect((object?["event"] as? [String: Any])?["kind"] as? String == "accepted")
    }

    @Test(arguments: [1, 20, 90])
    func aLineThatAPowerCutToreIsPassedOverAndCutOff(kept: Int) throws {
        try journal.append([accepted(1), accepted(2)], now: november)
        let whole = try Data(contentsOf: file)
        try (whole + whole.prefix(kept)).write(to: file)
        #expect(try read().events == [accepted(1), accepted(2)])
        #expect(try read().unreadable == [])
        try journal.append([accepted(3)], now: november)
        #expect(try read().events == [accepted(1), accepted(2), accepted(3)])
        #expect(try read().unreadable == [])
    }

    @Test func aLineThatWasChangedIsToldAndTheOthersCount() throws {
        try journal.append([accepted(1), accepted(2), accepted(3)], now: november)
        var bytes = try Data(contentsOf: file)
        let place = try #require(bytes.firstRange(of: Data("xã 2".utf8)))
        bytes[place.lowerBound] = UInt8(ascii: "X")
        try bytes.write(to: file)
        #expect(try read().events == [accepted(1), accepted(3)])
        #expect(try read().unreadable == ["2025-11.jsonl:2"])
    }

    @Test func anEventOfANewerVersionIsKnownAsThat() throws {
        try journal.append([accepted(1)], now: november)
        let event = #"{"kind":"signed-by-machine","key":[1,2]}"#
        let sum = ContentHash(of: Array(event.utf8)).text.prefix(16)
        let bytes = try Data(contentsOf: file) + Data("{\"sum\":\"\(sum)\",\"event\":\(event)}\n".utf8)
        try bytes.write(to: file)
        #expect(try read().events == [accepted(1), .unknown(kind: "signed-by-machine")])
        #expect(try JournalState(journal).unknownCount == 1)
    }

    @Test func aClockThatWasSetBackDoesNotChangeTheOrder() throws {
        try journal.append([accepted(1)], now: november)
        try journal.append([accepted(2)], now: november.addingTimeInterval(-90 * 86_400))
        #expect(try read().events == [accepted(1), accepted(2)])
        #expect(try journal.newestDecision() == accepted(2))
        try journal.append([accepted(3)], now: november.addingTimeInterval(90 * 86_400))
        #expect(try read().events == [accepted(1), accepted(2), accepted(3)])
        #expect(try journal.newestDecision() == accepted(3))
    }

    @Test func theNewestDecisionIsNoTornLine() throws {
        #expect(try journal.newestDecision() == nil)
        try journal.append(
            [accepted(1), .reopened(ReopenedEvent(period: "2023", issuedAt: 1, at: 2, name: "", reason: ""))],
            now: november)
        let bytes = try Data(contentsOf: file) + Data(#"{"sum":"01"#.utf8)
        try bytes.write(to: file)
        #expect(try journal.newestDecision() == accepted(1))
    }

    @Test func manyWritersLoseNoLine() async throws {
        let journal = journal
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 1...8 {
                let event = accepted(number)
                group.addTask {
                    for _ in 0..<5 { try journal.append([event], now: Date(timeIntervalSince1970: 1_764_000_000)) }
                }
            }
            try await group.waitForAll()
        }
        #expect(try read().events.count == 40)
        #expect(try read().unreadable == [])
    }
}
