import Testing

/// How many figures of three hundred sentences are compared, and that none is called wrong which is right.
struct SentenceCorpusTests {
    private static let corpus = Result { try SentenceCorpus() }

    /// The half that the reader was developed on.
    @Test func figuresOfSentencesAreComparedWithoutAFalseAlarm() throws {
        let corpus = try Self.corpus.get()
        #expect(corpus.entries.count == 300)
        let score = corpus.score { $0.id % 2 == 0 }
        print("sentences, even half: \(Self.words(score))")
        #expect(score.falseAlarms == [])
        #expect(score.share >= 0.99)
        #expect(score.plantedFound == score.planted)
    }

    /// The half that was set aside; its sentences were not looked at while the reader was made.
    @Test func figuresOfSentencesThatWereSetAsideAreComparedToo() throws {
        let score = try Self.corpus.get().score { $0.id % 2 == 1 }
        print("sentences, odd half: \(Self.words(score))")
        #expect(score.falseAlarms == [])
        #expect(score.share >= 0.96)
        #expect(score.planted - score.plantedFound <= 1)
    }

    private static func words(_ score: SentenceCorpus.Score) -> String {
        let share = (score.share * 1_000).rounded() / 10
        return
            "\(score.compared) of \(score.checkable) figures compared (\(share) %), \(score.falseAlarms.count) false alarms, \(score.plantedFound) of \(score.planted) planted errors found among them"
    }
}
