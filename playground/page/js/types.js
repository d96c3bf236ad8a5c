/**
 * The shapes that /control answers with; messages are the Bot API's own.
 *
 * @typedef {{id: number, first_name: string, last_name?: string, username?: string, language_code?: string,
 *   colour?: string, avatar?: string, blocked?: boolean, unread?: number, last?: {text: string, date: number}}} Persona
 * @typedef {{type: string, offset: number, length: number, url?: string, language?: string,
 *   user?: {first_name: string}, unix_time?: number, date_time_format?: string}} Entity
 * @typedef {{text: string, style?: string, url?: string, callback_data?: string, web_app?: {url: string},
 *   copy_text?: {text: string}, disabled?: object, request_location?: boolean, request_contact?: boolean}} Button
 * @typedef {{inline_keyboard?: Button[][], keyboard?: Button[][], force_reply?: boolean, resize_keyboard?: boolean,
 *   one_time_keyboard?: boolean, is_persistent?: boolean, input_field_placeholder?: string}} Markup
 * @typedef {{message_id: number, date: number, edit_date?: number,
 *   from?: {id: number, is_bot: boolean, first_name: string}, text?: string, caption?: string,
 *   entities?: Entity[], caption_entities?: Entity[], reply_markup?: Markup,
 *   reply_to_message?: Message, pinned_message?: Message, file_url?: string, [media: string]: any}} Message
 * @typedef {{text: string, entities?: Entity[]}} Draft
 * @typedef {{messages: Message[], pinned: number[], typing: boolean, draft?: Draft, blocked: boolean,
 *   reply_keyboard: Markup|null, commands: {command: string, description: string}[],
 *   menu_button: {type: string, text?: string, web_app?: {url: string}}, bot_name: string, description: string}} Chat
 */
export {};
