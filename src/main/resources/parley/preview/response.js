// Applies the parts of one response to the channel, as Discord's documentation says what each does.

import {showModal} from '/modal.js';

const MESSAGE = 4;
const DEFERRED_MESSAGE = 5;
const DEFERRED_UPDATE = 6;
const UPDATE = 7;
const CHOICES = 8;
const MODAL = 9;

export class Response {
  #channel;
  #cause;
  #original = null;
  choices = [];

  /**
   * `cause` has the `role` and the `userId` of who caused it, a `caption` for new messages, the
   * `source`, which is the entry a component belongs to, and `submit` for a modal.
   */
  constructor(channel, cause) {
    this.#channel = channel;
    this.#cause = cause;
  }

  take(part) {
    if (part.notice) {
      this.#channel.addNotice(part.notice);
    } else if (part.callback) {
      this.#callback(part.callback, part.file);
    } else if (part.edit) {
      this.#edit(part.edit, part.file);
    } else if (part.follow_up) {
      this.#add(part.follow_up, part.file);
    } else if (part.post) {
      this.#channel.addMessage(this.#cause.role, part.post, part.file, undefined, undefined);
    } else if (part.delete) {
      this.#channel.remove(this.#cause.source);
    }
  }

  /** Nothing more will come. */
  end() {
    this.#cause.source?.setBusy(false);
  }

  #callback(callback, file) {
    switch (callback.type) {
      case MESSAGE:
        this.#original = this.#add(callback.data, file);
        break;
      case DEFERRED_MESSAGE:
        this.#original = this.#add({content: '-# Parley is at work \u2026', flags: callback.data?.flags ?? 0});
        this.#original.setBusy(true);
        break;
      case DEFERRED_UPDATE:
        this.#cause.source?.setBusy(true);
        break;
      case UPDATE:
        this.#cause.source?.replace(callback.data, file);
        break;
      case CHOICES:
        this.choices = callback.data.choices;
        break;
      case MODAL:
        showModal(callback.data).then(components => {
          if (components) {
            this.#cause.submit(callback.data.custom_id, components);
          }
        });
        break;
      default:
        this.#channel.addNotice(`A response of type ${callback.type}, which this page does not know.`);
    }
  }

  /** The original of a component's response is the message it belongs to. */
  #edit(json, file) {
    (this.#cause.isComponent ? this.#cause.source : this.#original)?.replace(json, file);
  }

  #add(json, file) {
    return this.#channel.addMessage(this.#cause.role, json, file, this.#cause.caption, this.#cause.userId);
  }
}
