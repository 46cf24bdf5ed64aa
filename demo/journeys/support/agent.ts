import { createClient, type ModerationItem } from '@spplus/sdk';

type Client = ReturnType<typeof createClient>;

/** The agent of the demonstration network, working from the network's own tools: through the SDK. */
export class DemonstrationAgent {
  private constructor(private readonly client: Client) {}

  static async enter(baseUrl: string): Promise<DemonstrationAgent> {
    const { secret } = await createClient({ baseUrl }).demonstration.agent();
    return new DemonstrationAgent(createClient({ baseUrl, apiKey: secret }));
  }

  /** Publishes the story of this title, its personal data masked. */
  async accept(title: string): Promise<void> {
    const item = await this.waiting(title);
    const { id: claim } = await this.client.moderation.claim(item.id);
    const { revision, findings: masks } = item;
    await this.client.moderation.decide(item.id, { decision: 'accept', claim, revision, masks });
  }

  /** Replies to it, commits to an action, and shows it done. */
  async answer(title: string, words: { reply: string; action: string; evidence: string }): Promise<void> {
    const thread = await this.threadOf(title);
    const signature = 'La Caf de démonstration';
    await this.client.replies.write({ thread, text: words.reply, signature });
    const dueOn = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
    const { id } = await this.client.actions.commit({ thread, description: words.action, dueOn });
    await this.client.actions.finish(id, { evidence: words.evidence });
  }

  private async waiting(title: string): Promise<ModerationItem> {
    for await (const item of this.client.moderation.list({ limit: 100 }))
      if (item.title === title) return item;
    throw new Error(`«${title}» waits for nobody.`);
  }

  private async threadOf(title: string): Promise<string> {
    for await (const { experience, thread } of this.client.replies.list({ awaiting: true, limit: 100 })) {
      if (experience.title === title) return thread.id;
    }
    throw new Error(`«${title}» waits for no answer.`);
  }
}
