import Foundation
import OfficeSupport
import Settings
import Systemd
import Testing

@testable import Service

struct SandboxDropInTests {
    private func settings(inbox: String = "/data/inbox", output: String = "/data/output", state: String = "/data/state")
        throws -> Settings
    {
        var settings = try TestOffice.composition { _ in }.settings
        settings.file = "/etc/baocaod/binh-son.yaml"
        settings.folders.modules = [:]
        settings.folders.inbox = URL(filePath: inbox)
        settings.folders.spool = URL(filePath: inbox + "/../.spool").standardizedFileURL
        settings.folders.output = URL(filePath: output)
        settings.folders.state = URL(filePath: state)
        return settings
    }

    private func faults(_ settings: Settings) -> [String] {
        do throws(SettingsErrors) {
            _ = try SandboxDropIn(settings)
            return []
        } catch {
            return error.errors.map { $0.key ?? "" }
        }
    }

    @Test func allFoldersOfTheConfigurationAreOpened() throws {
        #expect(
            try SandboxDropIn(settings()).text == """
                # Made by: baocaod config sandbox --config /etc/baocaod/binh-son.yaml
                # The folders of that configuration. To be made again when they change.
                [Unit]
                RequiresMountsFor="/data/.spool" "/data/inbox" "/data/output" "/data/state"

                [Service]
                # One that is missing (-) keeps no unit from starting: the service says so and waits for it.
                ReadWritePaths="-/data/.spool" "-/data/inbox" "-/data/output" "-/data/state"

                """)
    }

    @Test func aFolderBelowAnotherIsOpenedWithIt() throws {
        let text = try SandboxDropIn(settings(output: "/data/state/output")).text
        #expect(text.contains("ReadWritePaths=\"-/data/.spool\" \"-/data/inbox\" \"-/data/state\"\n"))
    }

    @Test func whatUnitFilesGiveAMeaningIsEscaped() throws {
        let text = try SandboxDropIn(settings(state: "/data/so lieu 100%/\"a\\b")).text
        #expect(text.contains(#""-/data/so lieu 100%%/\"a\\b""#))
    }

    @Test func aPathCannotBringALineOfItsOwn() throws {
        #expect(faults(try settings(state: "/data/a\nUser=root")) == ["folders.state"])
        #expect(faults(try settings(inbox: "/data/\u{1B}x/in")) == ["folders.inbox", "folders.spool"])
    }

    @Test(arguments: ["/", "/etc/baocaod/state", "/usr/local/state", "/var/lib", "/srv", "/home/a/state", "/tmp/state"])
    func whatWouldLeaveNothingOfTheSandboxOrNeverBeSeenIsRefused(_ state: String) throws {
        #expect(faults(try settings(state: state)) == ["folders.state"])
    }

    @Test func itIsInstalledForTheDaemonAndForItsReport() throws {
        #expect(
            SandboxDropIn.files(for: try #require(ServiceUnit(configuration: "/etc/baocaod/binh-son.yaml"))) == [
                "/etc/systemd/system/baocaod@binh-son.service.d/folders.conf",
                "/etc/systemd/system/baocaod-report@binh-son.service.d/folders.conf",
            ])
        #expect(
            SandboxDropIn.files(for: try #require(ServiceUnit(configuration: "/etc/baocaod/baocaod.yaml"))) == [
                "/etc/systemd/system/baocaod.service.d/folders.conf",
                "/etc/systemd/system/baocaod-report.service.d/folders.conf",
            ])
    }

    @Test func theInstalledUnitIsComparedWithTheConfiguration() throws {
        let unit = UnitPaths(
            unit: "baocaod@binh-son.service",
            [
                "ReadWritePaths": "/srv/baocaod/binh-son -/data/inbox \"-/data/so lieu\"",
                "StateDirectory": "baocaod-binh-son",
                "RuntimeDirectory": "baocaod-binh-son",
            ])
        let warnings = unit.warnings(
            try settings(output: "/data/so lieu/output", state: "/var/lib/baocaod-binh-son"), network: nil)
        #expect(warnings.count == 1)
        #expect(
            warnings.first?.hasPrefix("warning: folders.spool: baocaod@binh-son.service may not write in /data/.spool")
                == true)
    }
}
