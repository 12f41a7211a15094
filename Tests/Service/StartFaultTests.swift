import Foundation
import Glibc
import Intake
import Settings
import Store
import Testing

@testable import Service

struct StartFaultTests {
    private func name(_ error: any Error) -> String {
        switch StartFault(error) {
        case .held: "held"
        case .configuration: "configuration"
        case .storage: "storage"
        case .store: "store"
        }
    }

    @Test func whatMayEndByItselfIsWaitedFor() {
        #expect(name(IntakeError.system(.lock, path: "/var/lib/baocaod/lock", code: ENOSPC)) == "storage")
        #expect(name(StoreError.unusable(path: "baocaod.sqlite", reason: "disk I/O error")) == "storage")
        #expect(name(StatusSocket.Fault(description: "status.sock: No space left on device")) == "storage")
        #expect(name(FolderFault(path: "/srv/out", CocoaError(.fileWriteVolumeReadOnly))) == "storage")
    }

    @Test func whatAnAdministratorHasToMendEndsTheStart() {
        #expect(name(SettingsErrors([])) == "configuration")
        #expect(name(StoreError.newerSchema(path: "baocaod.sqlite")) == "configuration")
        #expect(name(IntakeError.foldersOverlap("/srv/a", "/srv/a/b")) == "configuration")
        #expect(name(CocoaError(.fileReadUnknown)) == "configuration")
    }

    @Test func aStoreThatIsDamagedLostOrTooOldIsNeverTriedAgain() {
        let path = "/var/lib/baocaod/baocaod.sqlite"
        #expect(name(StoreError.corrupt(path: path, reason: "database disk image is malformed")) == "store")
        #expect(name(StoreError.damaged(version: 4)) == "store")
        #expect(name(StoreError.lost(path: path, archived: 12)) == "store")
        #expect(name(StoreError.behind(path: path, missing: "a.xlsx")) == "store")
    }

    @Test func aSecondDaemonIsToldWhoHoldsTheFolder() {
        let error = IntakeError.stateHeld(path: "/var/lib/baocaod", by: "process 4711 since 2023-07-05T02:00:00Z")
        guard case .held(let text) = StartFault(error) else {
            Issue.record("not held")
            return
        }
        #expect(text == "/var/lib/baocaod is held by process 4711 since 2023-07-05T02:00:00Z")
    }

    @Test func aFolderThatCannotBeMadeIsNamedWithTheSystemsReason() {
        let system = NSError(domain: NSPOSIXErrorDomain, code: Int(EROFS))
        let error = CocoaError(.fileWriteVolumeReadOnly, userInfo: [NSUnderlyingErrorKey: system])
        #expect("\(FolderFault(path: "/data/out", error))".contains("/data/out: Read-only file system"))
    }
}
