import Synchronization
import Testing

@testable import Service

struct PipelineProgressTests {
    private let clock = HandClock()

    private func progress(_ stepBegan: @escaping @Sendable (PipelineProgress.State) -> Void = { _ in })
        -> PipelineProgress
    {
        PipelineProgress(now: { [clock] in clock.now }, stepBegan: stepBegan)
    }

    @Test func aStepThatLastsTooLongIsNoProgress() {
        let progress = progress()
        progress.begin(.reading(["a.csv", "b.csv"]))
        clock.advance(by: .seconds(119))
        #expect(progress.moves(within: .seconds(120)))
        clock.advance(by: .seconds(1))
        #expect(!progress.moves(within: .seconds(120)))
    }

    @Test func aLongStepThatMovesOnIsProgress() {
        let progress = progress()
        progress.begin(.taking(1))
        for _ in 0..<10 {
            clock.advance(by: .seconds(100))
            progress.tick()
        }
        #expect(progress.moves(within: .seconds(120)))
    }

    @Test func waitingForAFullDiskIsNoStandstill() {
        let progress = progress()
        progress.begin(.archiving)
        progress.pause(for: .seconds(60))
        clock.advance(by: .seconds(65))
        #expect(progress.moves(within: .seconds(10)))
        clock.advance(by: .seconds(5))
        #expect(!progress.moves(within: .seconds(10)))
    }

    @Test func waitingForFilesMayLastForever() {
        let progress = progress()
        progress.idle()
        clock.advance(by: .seconds(1_000_000))
        #expect(progress.moves(within: .seconds(1)))
    }

    @Test func theFilesInHandAreNamed() {
        let progress = progress()
        progress.begin(.reading(["a.csv", "b.csv", "c.csv"]))
        progress.reads("a.csv")
        progress.reads("b.csv")
        progress.hasRead("a.csv")
        #expect(progress.current.description == "reading 3 files, now at b.csv")
        progress.hasRead("b.csv")
        #expect(progress.current.description == "reading 3 files")
    }

    @Test func eachNewStepIsToldOnce() {
        let told = Mutex<[String]>([])
        let progress = progress { state in told.withLock { $0.append(state.activity.english) } }
        progress.begin(.storing(2))
        progress.begin(.storing(2))
        progress.count(taken: 1, returned: 1)
        progress.idle()
        progress.idle()
        #expect(told.withLock { $0 } == ["Storing 2 files", "Waiting for files; 1 taken, 1 returned since the start"])
    }
}
