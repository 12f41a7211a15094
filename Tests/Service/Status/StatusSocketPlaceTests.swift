import Foundation
import OfficeSupport
import Settings
import TestSupport
import Testing

@testable import Service

struct StatusSocketPlaceTests {
    private let run: TemporaryFolder
    private let root: String
    private let settings: Settings

    init() throws {
        run = try TemporaryFolder("run")
        root = String(run.url.path(percentEncoded: false).dropLast())
        var settings = try TestOffice.composition { _ in }.settings
        settings.folders.state = URL(filePath: "/var/lib/baocaod-binh-son/")
        self.settings = settings
        for name in ["baocaod", "baocaod-binh-son", "dbus"] {
            try FileManager.default.createDirectory(
                at: run.url.appending(path: name), withIntermediateDirectories: false)
        }
    }

    @Test func itLiesInTheUnitsRuntimeDirectoryAndIsFoundThere() throws {
        let place = StatusSocketPlace(settings, runtimeRoot: root)
        let listens = try #require(place.inRuntimeDirectory(["RUNTIME_DIRECTORY": root + "/baocaod-binh-son"]))
        #expect(listens.hasPrefix(root + "/baocaod-binh-son/status-"))
        #expect(place.candidates.contains(listens))
        #expect(place.candidates.last == "/var/lib/baocaod-binh-son/status.sock")
        #expect(!place.candidates.contains { $0.contains("dbus") })
    }

    @Test func anotherOfficesSocketHasAnotherName() throws {
        var other = settings
        other.folders.state = URL(filePath: "/var/lib/baocaod")
        let listens = StatusSocketPlace(other, runtimeRoot: root).inRuntimeDirectory([
            "RUNTIME_DIRECTORY": root + "/baocaod"
        ])
        let asked = StatusSocketPlace(settings, runtimeRoot: root).candidates
        #expect(!asked.contains(try #require(listens)))
    }

    @Test func withoutARuntimeDirectoryOfTheUnitItLiesInTheStateFolder() {
        let place = StatusSocketPlace(settings, runtimeRoot: root)
        #expect(place.inRuntimeDirectory([:]) == nil)
        #expect(place.inRuntimeDirectory(["RUNTIME_DIRECTORY": "/run/user/0/x"]) == nil)
        #expect(place.inStateFolder == "/var/lib/baocaod-binh-son/status.sock")
    }
}
