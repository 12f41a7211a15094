import Foundation
import OfficeSupport
import Testing

@testable import Office

struct TrialCheckTests {
    private let office: TestOffice

    init() throws { office = try TestOffice() }

    private func begin(_ account: String, byteCount: Int64? = nil) throws -> TrialCheck.Trial {
        try TrialCheck(office.composition, store: office.store).begin(
            "so lieu.csv", in: "inbox", unit: nil, account: account, byteCount: byteCount)
    }

    @Test func onePersonHasOnlySoManyFilesLookedAtAtOnce() throws {
        var trials = try (0..<ReceiveUpload.most).map { _ in try begin("lan") }
        #expect(throws: UploadFault.tooMany(limit: ReceiveUpload.most)) { try begin("lan") }
        _ = try begin("hoa")
        trials.removeLast()
        _ = try begin("lan")
    }

    @Test func oneThatIsTooLargeIsRefusedBeforeAnythingIsWritten() {
        let limit = Int64(office.composition.settings.limits.fileBytes)
        #expect(throws: UploadFault.tooLarge(limit: limit)) { try begin("lan", byteCount: limit + 1) }
    }

    @Test func whileItIsLookedAtNoNameLeadsToIt() throws {
        let place = FileManager.default.temporaryDirectory.path()
        let before = Set(try FileManager.default.contentsOfDirectory(atPath: place))
        let trial = try begin("lan")
        try Array("mot;hai".utf8).withUnsafeBytes { try trial.write($0) }
        let names = Set(try FileManager.default.contentsOfDirectory(atPath: place)).subtracting(before)
        #expect(!names.contains { $0.hasPrefix("baocaod-thu-") || $0.hasSuffix(".part") })
        withExtendedLifetime(trial) {}
    }

    @Test func manyAtOnceAreAllJudged() async throws {
        let verdicts = try await withThrowingTaskGroup(of: TrialCheck.Verdict.self) { group in
            for number in 0..<10 {
                let trial = try begin("person \(number)")
                try Array("khong phai so lieu \(number)\n".utf8).withUnsafeBytes { try trial.write($0) }
                group.addTask { try await trial.judge(now: Date()).verdict }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(verdicts == Array(repeating: .returned, count: 10))
    }
}
