import Intake
import Synchronization
import Testing

@testable import Service

struct StatusLineTests {
    private final class Said: Sendable {
        let lines = Mutex<[String]>([])
    }

    private let said = Said()
    private let line: StatusLine

    init() {
        line = StatusLine { [said] text in said.lines.withLock { $0.append(text) } }
    }

    @Test func aTroubleStaysInTheLineWhateverIsDoneMeanwhile() {
        line.activity("Waiting for files")
        line.folderIsMissing("/srv/inbox")
        line.activity("Reading a.csv")
        #expect(line.text == "Waiting for the folder /srv/inbox | Reading a.csv")
        line.folderIsWatched("/srv/inbox")
        #expect(line.text == "Reading a.csv")
    }

    @Test func oneFaultThatIsOverDoesNotHideAnother() {
        line.activity("Waiting for files")
        line.fault(.folders, "Storage fault: the spool is full")
        line.fault(.report, "Storage fault: no report of 2023-H1")
        line.recovered(.folders)
        #expect(line.text == "Storage fault: no report of 2023-H1 | Waiting for files")
    }

    @Test func filesThatMayNotBeTakenAreSaidUntilTheyAreGone() {
        line.activity("Waiting for files")
        line.isNotPermitted("b.xlsx")
        #expect(line.text == "May not take b.xlsx | Waiting for files")
        line.isNotPermitted("a.xlsx")
        #expect(line.text == "May not take a.xlsx and 1 more | Waiting for files")
        line.obstacles(Obstacles())
        #expect(line.text == "Waiting for files")
    }

    @Test func aRefusedConfigurationAndAClockThatWasSetBackAreSaid() {
        line.activity("Waiting for files")
        line.reload(isRefused: true)
        line.clock(isBehindBy: .seconds(3_600))
        #expect(
            line.text == "Running with the former configuration: the new one was refused, see the journal | "
                + "The clock was set back, by 60 min or more; files are taken as before | Waiting for files")
        line.reload(isRefused: false)
        line.clock(isBehindBy: nil)
        #expect(line.text == "Waiting for files")
    }

    @Test func theSameLineIsNotSaidTwice() {
        line.activity("Waiting for files")
        line.activity("Waiting for files")
        line.recovered(.store)
        line.obstacles(Obstacles())
        #expect(said.lines.withLock { $0 } == ["Waiting for files"])
    }
}
