import Foundation
import Glibc
import Testing

@testable import Intake

/// Answers that cannot be delivered now, as others see them meanwhile.
struct ParkedAnswersTests {
    private let answers = ParkedAnswers()

    private func answer(_ number: UInt64, code: Int32 = ENOENT) -> Settler.Parked {
        let file = TakenFile(
            item: ItemID(number: number), folder: FolderID("inbox"), subfolders: [], name: "\(number).csv", size: 0,
            hash: ContentHash(of: []), takenAt: Date(timeIntervalSince1970: 0), contentPath: "")
        return Settler.Parked(
            file: file, settlement: .archived([]), error: .system(.createFile, path: "receipts", code: code))
    }

    @Test func whatWasTriedGoesAndWhatFailsAgainStays() {
        answers.replace([], with: [answer(1), answer(2), answer(3)])
        answers.replace([ItemID(number: 1), ItemID(number: 2)], with: [answer(2, code: EACCES)])
        #expect(answers.all.map(\.file.name) == ["2.csv", "3.csv"])
        #expect(answers.all.map(\.error.code) == [EACCES, ENOENT])
    }

    @Test func oneThatFailsAgainIsNeverOutOfSight() async {
        answers.replace([], with: [answer(1)])
        async let seen = Task.detached { [answers] in (0..<200_000).allSatisfy { _ in !answers.isEmpty } }.value
        for _ in 0..<20_000 { answers.replace([ItemID(number: 1)], with: [answer(1)]) }
        #expect(await seen)
    }
}
