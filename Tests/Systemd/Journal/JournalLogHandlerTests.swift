import Foundation
import Logging
import Synchronization
import Testing

@testable import Systemd

@Suite struct JournalLogHandlerTests {
    /// Stands for journald and for standard error.
    private final class Journal: Sendable {
        let entries = Mutex<[[String]]>([])
        let lines = Mutex<[String]>([])

        func logger(fails: Bool = false) -> Logger {
            let fallback = LineLogHandler(
                label: "baocaod", timeZone: .gmt, now: { Date(timeIntervalSince1970: 0) },
                write: { line in self.lines.withLock { $0.append(line) } })
            return Logger(label: "baocaod") { _ in
                JournalLogHandler(identifier: "baocaod", fallback: fallback) { fields throws(SystemdError) in
                    if fails { throw SystemdError.call("sd_journal_sendv", code: 2) }
                    self.entries.withLock { $0.append(fields.map { String(decoding: $0, as: UTF8.self) }) }
                }
            }
        }
    }

    @Test func anEventCarriesItsMessageIDAndItsMetadataAsFields() throws {
        let journal = Journal()
        journal.logger().report(
            .fileReturned, "Returned PL1.xlsx",
            metadata: ["module": "forests", "file": "PL1.xlsx", "finding_code": "unit.unknown", "period": "2023-H1"],
            file: "Daemon/Pipeline.swift", function: "finish()", line: 12)
        #expect(
            journal.entries.withLock { $0 } == [
                [
                    "MESSAGE=Returned PL1.xlsx", "PRIORITY=4", "SYSLOG_IDENTIFIER=baocaod",
                    "CODE_FILE=Daemon/Pipeline.swift", "CODE_LINE=12", "CODE_FUNC=finish()",
                    "MESSAGE_ID=5e9e38d7f3664e2bb1a5439ee3afcd93", "EVENT=file.returned", "FILE=PL1.xlsx",
                    "FINDING_CODE=unit.unknown", "MODULE=forests", "PERIOD=2023-H1",
                ]
            ])
    }

    @Test(arguments: [
        (Logger.Level.trace, "7"), (.debug, "7"), (.info, "6"), (.notice, "5"), (.warning, "4"), (.error, "3"),
        (.critical, "2"),
    ])
    func levelsBecomePrioritiesOfSyslog(_ level: Logger.Level, _ priority: String) {
        let journal = Journal()
        var logger = journal.logger()
        logger.logLevel = .trace
        logger.log(level: level, "x")
        #expect(journal.entries.withLock { $0.first?.contains("PRIORITY=\(priority)") } == true)
    }

    @Test func anOrdinaryEntryHasNoMessageIDWhateverItsMetadataSays() {
        let journal = Journal()
        journal.logger().info("x", metadata: ["event": "no.such.event", "message_id": "00"])
        let fields = journal.entries.withLock { $0.first ?? [] }
        #expect(fields.contains("FIELD_MESSAGE_ID=00"))
        #expect(!fields.contains { $0.hasPrefix("MESSAGE_ID=") })
    }

    @Test func metadataOfTheLoggerAndOfTheEntryAreBothThere() {
        let journal = Journal()
        var logger = journal.logger()
        logger[metadataKey: "office"] = "binh-son"
        logger[metadataKey: "file"] = "old"
        logger.info("x", metadata: ["file": "new"])
        let fields = journal.entries.withLock { $0.first ?? [] }
        #expect(fields.contains("OFFICE=binh-son"))
        #expect(fields.contains("FILE=new"))
        #expect(!fields.contains("FILE=old"))
    }

    @Test func whatTheJournalRefusesGoesToStandardError() {
        let journal = Journal()
        journal.logger(fails: true).report(.storageFault, "No space left", metadata: ["folder": "Thư mục chung"])
        #expect(
            journal.lines.withLock { $0 } == [
                "1970-01-01T00:00:00Z error baocaod: No space left folder=\"Thư mục chung\"\n"
            ])
    }

    @Test func aMessageOfSeveralLinesKeepsThemAndItsFieldsHaveNone() {
        let journal = Journal()
        journal.logger().info(
            "baocaod.yaml:8:1: error\n  langage: vi\n  ^\u{1B}[2J", metadata: ["file": "c\nPRIORITY=0"])
        let fields = journal.entries.withLock { $0.first ?? [] }
        #expect(fields.first == "MESSAGE=baocaod.yaml:8:1: error\n  langage: vi\n  ^\\u{1B}[2J")
        #expect(fields.contains("FILE=c\\nPRIORITY=0"))
    }

    @Test func onStandardErrorFurtherLinesOfAMessageAreIndented() {
        let journal = Journal()
        journal.logger(fails: true).info("a\nb", metadata: ["file": "c\r\nd"])
        #expect(
            journal.lines.withLock { $0 } == ["1970-01-01T00:00:00Z info baocaod: a\n    b file=c\\r\\nd\n"])
    }
}
